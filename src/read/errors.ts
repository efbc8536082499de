/** What is wrong with an input, in one line that names it and says what to do. */
export class InputError extends Error {
  /**
   * @param name file, or "line 3 of standard input"
   * @param problem what is wrong and what to do about it
   */
  constructor(name: string, problem: string) {
    super(`${name.replace(/[\r\n\t]+/g, ' ')}: ${problem}`);
    this.name = 'InputError';
  }
}
