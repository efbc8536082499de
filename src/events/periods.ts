/** Words for stretches of time, which are no parties of a deed: "visited Kenya last month", "met today". */
import type { Token } from '../model';

const PERIODS =
  /^(?:(?:day|week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter)s?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)$/i;

export const isPeriod = (token: Token): boolean => PERIODS.test(token.text);
