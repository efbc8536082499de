/** Words from which examples of the constructions of news are made. All people and smaller places are invented. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const lines = (words: string): readonly string[] =>
  words
    .trim()
    .split(',')
    .map((word) => word.trim());

export const FIRST =
  list(`Adam Aisha Alberto Amina Andrei Anita Boris Carmen Chidi Clara Daniel Dmitri Elena Emeka Farid
  Fatima George Giulia Hassan Hiroshi Ibrahim Ines James Jamila Joana Joseph Karim Katrin Khaled Laura Leila Lukas Magda
  Mahmoud Marco Mariam Martin Mehmet Michael Mihai Nadia Nasser Nikolai Olga Paulo Priya Rafael Ravi Robert Samir Sergei
  Simon Sofia Stefan Sunita Tariq Thomas Vera Victor William Yusuf Zainab Zoran`);
export const LAST = list(`Abara Aldana Amiri Baranov Barzani Becker Bianchi Castellano Chaudhry Dimitrov Dlamini Eriksen
  Farouk Ferreira Galindo Gupta Haddad Halvorsen Hoffmann Ivanov Jafari Kamara Kaplan Keita Kovac Kruger Larsen Lindgren
  Mansour Marchetti Mendez Moyo Nakamura Novak Nyong Okonjo Olsen Pereira Popescu Qureshi Rahimi Ramos Rossi Saidi
  Salazar Schmidt Sharma Sokolov Tanaka Teixeira Ulrich Vasquez Wagner Watanabe Yilmaz Zaman Zhao`);
export const COUNTRIES = list(`Afghanistan Algeria Argentina Brazil Bulgaria Chile Colombia Egypt Ethiopia Germany Ghana
  Greece India Indonesia Israel Italy Jordan Kenya Lebanon Libya Mali Mexico Morocco Nepal Norway Pakistan Peru Poland
  Portugal Romania Somalia Spain Sudan Sweden Syria Thailand Tunisia Uganda Ukraine Vietnam Yemen Zambia`);
export const CITIES = list(`Amman Ankara Athens Baghdad Beirut Berlin Bogota Brussels Cairo Damascus Delhi Dublin Geneva
  Islamabad Jakarta Kabul Khartoum Kiev Lagos Lima Lisbon London Madrid Manila Moscow Nairobi Paris Prague Riyadh Rome
  Seoul Tehran Tokyo Tripoli Tunis Vienna Warsaw Washington`);
export const DEMONYMS =
  list(`Afghan Algerian American Australian Belgian Brazilian British Canadian Chinese Colombian Dutch
  Egyptian Ethiopian French German Greek Indian Iranian Iraqi Israeli Italian Japanese Jordanian Kenyan Lebanese Libyan
  Mexican Nigerian Pakistani Polish Russian Saudi Serbian Somali Spanish Sudanese Swedish Syrian Turkish Ukrainian`);
export const AGENCIES = list('AP AFP Reuters UPI Xinhua IPS');
export const DAYS = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const MONTHS = list('January February March April June July August September October November December');
/** Before a name. */
export const TITLES =
  list(`President Minister Senator Ambassador Governor Mayor General Colonel Judge Chancellor Secretary
  Representative Envoy Premier Director Chief Commander Admiral Captain Congressman Prince Bishop`);
/** "Foreign Minister". */
export const OFFICES = lines(`Foreign Minister, Prime Minister, Defense Minister, Interior Minister, Finance Minister,
  Deputy Minister, Vice President, Deputy President, Attorney General, Defense Secretary, Chief Justice, Army Chief,
  Police Chief, Oil Minister, Justice Minister, Deputy Governor, Trade Minister`);
export const POSTS =
  list(`spokesman spokeswoman minister lawyer leader adviser director commander official chief analyst
  negotiator chairman chairwoman envoy ambassador deputy economist activist general president secretary mayor captain`);
/** Before a post: "government spokesman". */
export const BODIES =
  list(`government police army party union ministry opposition army company bank court hospital rebel
  militia embassy parliament navy military campaign church`);
export const GROUPS = list(`rebels police soldiers officials protesters gunmen lawmakers troops guards militants workers
  students lawyers diplomats fighters refugees farmers doctors reporters miners teachers settlers insurgents pilots`);
export const ACTORS =
  list(`government army parliament president minister court senator party union company militia judge
  general ministry senate opposition king commander council governor spokesman group mayor bishop prosecutor embassy
  commission bank regime alliance faction movement envoy ambassador premier`);
export const THINGS =
  list(`plan deal offer report attack raid vote decision law treaty talks agreement proposal election
  charge strike border embassy town bridge village port road ceasefire truce reform tax budget prison airport factory
  school campaign weapon convoy hostage inquiry resolution sanctions statement meeting visit summit conflict`);
export const ADJECTIVES =
  list(`new former local foreign armed senior military major regional peaceful public private heavy
  illegal secret religious political independent joint wounded`);
/** Third person present, past, and participle. */
export const VERBS =
  lines(`attacks attacked attacked, rejects rejected rejected, accuses accused accused, meets met met,
  arrests arrested arrested, visits visited visited, kills killed killed, condemns condemned condemned, backs backed backed,
  criticizes criticized criticized, warns warned warned, urges urged urged, blames blamed blamed, seizes seized seized,
  supports supported supported, praises praised praised, denies denied denied, signs signed signed, frees freed freed,
  blocks blocked blocked, takes took taken, wins won won, releases released released, captures captured captured,
  closes closed closed, leaves left left, opposes opposed opposed, defends defended defended, orders ordered ordered,
  threatens threatened threatened, welcomes welcomed welcomed, approves approved approved, bombs bombed bombed,
  invades invaded invaded, expels expelled expelled, recalls recalled recalled, hosts hosted hosted, fires fired fired,
  destroys destroyed destroyed, holds held held, detains detained detained, dismisses dismissed dismissed, sues sued sued,
  ends ended ended, wounds wounded wounded, jails jailed jailed, sentences sentenced sentenced, raids raided raided,
  dissolves dissolved dissolved, reopens reopened reopened, promises promised promised, delays delayed delayed`);
export const INTRANSITIVE = lines(`resigns resigned resigned, fails failed failed, collapses collapsed collapsed,
  begins began begun, ends ended ended, continues continued continued, escapes escaped escaped, arrives arrived arrived,
  dies died died, resumes resumed resumed, withdraws withdrew withdrawn, retreats retreated retreated,
  fights fought fought, flees fled fled, protests protested protested, surrenders surrendered surrendered`);
export const SAYING = lines(`says said said, adds added added, says said said, declares declared declared,
  explains explained explained, says said said, warns warned warned, insists insisted insisted`);
export const CLAIMING =
  lines(`says said said, claims claimed claimed, announces announced announced, warns warned warned,
  denies denied denied, reports reported reported, confirms confirmed confirmed, admits admitted admitted`);
/** With an object and what it is called or made. */
export const NAMING = lines(`calls called called, labels labeled labeled, names named named, declares declared declared,
  considers considered considered, brands branded branded, calls called called, terms termed termed`);
export const APPOINTING = lines(
  'appoints appointed appointed, elects elected elected, names named named, makes made made',
);
export const VERDICTS =
  list(`crime mistake success disgrace failure threat terrorist victory insult provocation sham hero
  farce traitor scandal triumph tragedy lie`);
/** With a possessor and a name: "his brother Karim Amiri". */
export const RELATIONS =
  list(`son brother sister daughter father cousin wife husband nephew deputy ally aide colleague lawyer
  assistant boss friend rival successor predecessor partner`);
/** With an article and a title of their own: "the newspaper Aurora". */
export const WORKS = list(
  'newspaper website ship ferry film book novel magazine company band song trawler club café hotel',
);
export const WORK_TITLES =
  list(`Aurora Albatross Meridian Sentinel Horizon Orbit Beacon Mercury Corsair Nightingale Voyager
  Obelisk Phoenix Concord Juniper Saffron Monsoon Lodestar Paragon Minerva`);
/** In rows before a name or noun: "a free, united Somalia". */
export const IMAGES =
  list(`free united modern neutral strong secular prosperous open safe honest fair sovereign lasting poor
  weak divided corrupt long bitter costly young quiet`);
/** What news does to people: forms that look like adjectives before a bare noun. */
export const REACTIONS =
  lines(`surprises surprised surprised, pleases pleased pleased, worries worried worried, angers angered angered,
  disappoints disappointed disappointed, shocks shocked shocked, alarms alarmed alarmed, delights delighted delighted,
  divides divided divided, outrages outraged outraged, reassures reassured reassured, embarrasses embarrassed embarrassed`);
export const DOINGS = list('offer threat visit letter reply warning speech promise appeal demand return silence');
/** What is voiced, and how it goes on. */
export const ATTITUDES =
  lines(`hope for, concern over, anger at, confidence in, support for, sympathy for, alarm over, regret over,
  respect for, doubts about, fears of, interest in`);
export const VOICING = lines(`expresses expressed expressed, voices voiced voiced, repeats repeated repeated,
  shows showed shown, declares declared declared`);
export const QUALITIES = list(
  'illegal unacceptable dangerous invalid guilty unfair barbaric dead legitimate wrong safe',
);
