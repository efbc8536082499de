/** Text for XML 1.0 attributes: what XML cannot hold is left out, what readers would change is written as a reference. */
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** Escapes an attribute value (XML 1.0, 2.2 and 2.3). Control characters, U+FFFE, U+FFFF and lone surrogates are dropped. */
export function attribute(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, (character) => REFERENCES[character])
  );
}
