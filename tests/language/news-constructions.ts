/**
 * Constructions of news that treebanks of other texts have little of: ten sentences each, and the arcs that matter.
 * An arc is "dependent < head: relation"; the head of a root is "-". Words must be the only ones of their form in the sentence.
 * Where relations are told apart by convention alone, several are allowed: "obl|obl:unmarked".
 */
export interface Reading {
  text: string;
  arcs: readonly string[];
}

const table = (rows: string): Reading[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [text, ...arcs] = row.split(' // ').map((cell) => cell.trim());
      return { text, arcs };
    });

export const CONSTRUCTIONS: Readonly<Record<string, readonly Reading[]>> = {
  'inverted quotatives': table(`
"We will not wait," said government spokesman Omar Hadidi. // Omar < said: nsubj // spokesman < Omar: nmod:desc // Hadidi < Omar: flat
"The bridge is safe," said Mayor Rita Okafor. // Rita < said: nsubj // Mayor < Rita: nmod:desc
The harvest failed, said Deputy Minister Tomas Varga. // Tomas < said: nsubj // Minister < Tomas: nmod:desc
"Nobody was hurt," said police chief Lena Brandt. // Lena < said: nsubj // chief < Lena: nmod:desc
"It is over," said opposition leader Pavel Horak on Tuesday. // Pavel < said: nsubj // leader < Pavel: nmod:desc // Tuesday < said: obl|obl:unmarked
"They lied to us," said Maria Costa, a nurse from Porto. // Maria < said: nsubj // nurse < Maria: appos
"Our doors stay open," said the union's lawyer, Grace Mbeki. // lawyer < said: nsubj // Grace < lawyer: appos
The road was mined, said a spokesman for the army. // spokesman < said: nsubj // army < spokesman: nmod
"This is a crime," added foreign ministry spokeswoman Irina Belova. // Irina < added: nsubj // spokeswoman < Irina: nmod:desc
Prices will fall, says economist Henrik Dahl. // Henrik < says: nsubj // economist < Henrik: nmod:desc
`),
  'bare weekdays': table(`
The parliament held Monday its first session since March. // parliament < held: nsubj // Monday < held: obl|obl:unmarked // session < held: obj
The two presidents met Tuesday in Oslo. // presidents < met: nsubj // Tuesday < met: obl|obl:unmarked // Oslo < met: obl
Rebels claimed Saturday that they had taken the port. // Rebels < claimed: nsubj // Saturday < claimed: obl|obl:unmarked // taken < claimed: ccomp
The talks held Monday ended without a deal. // talks < ended: nsubj // Monday < held: obl|obl:unmarked
Police said Friday they had arrested two men. // Police < said: nsubj // Friday < said: obl|obl:unmarked // arrested < said: ccomp
The minister resigned Thursday after a scandal. // minister < resigned: nsubj // Thursday < resigned: obl|obl:unmarked
A court on Wednesday sentenced the general to ten years. // court < sentenced: nsubj // Wednesday < sentenced: obl|obl:unmarked // general < sentenced: obj
The senate approved Sunday a plan to cut taxes. // senate < approved: nsubj // Sunday < approved: obl|obl:unmarked // plan < approved: obj
Turkey warned Monday that it would close the border. // Turkey < warned: nsubj // Monday < warned: obl|obl:unmarked // close < warned: ccomp
The envoy will arrive Friday in Nairobi. // envoy < arrive: nsubj // Friday < arrive: obl|obl:unmarked // Nairobi < arrive: obl
`),
  'titles and names after a country': table(`
U.S. Ambassador Helen Foster met the rebels. // Helen < met: nsubj // Ambassador < Helen: nmod:desc // U.S. < Ambassador: compound|nmod:unmarked // rebels < met: obj
French President Luc Moreau visited Algiers. // Luc < visited: nsubj // Algiers < visited: obj
U.S. Secretary of State Carl Jensen rejected the offer. // Carl < rejected: nsubj // offer < rejected: obj
Russian Foreign Minister Oleg Smirnov praised the agreement. // Oleg < praised: nsubj // agreement < praised: obj
Soldiers guarded U.S. Envoy Mark Dillon. // Mark < guarded: obj // Soldiers < guarded: nsubj
The rebels threatened Kenyan Vice President Peter Otieno. // Peter < threatened: obj // rebels < threatened: nsubj
U.S. Senator Diane Walsh accused the bank of fraud. // Diane < accused: nsubj // bank < accused: obj
British Prime Minister Alan Reed spoke to reporters. // Alan < spoke: nsubj // reporters < spoke: obl
Reporters asked U.S. Defense Secretary Neil Porter about the raid. // Neil < asked: obj // raid < asked: obl
Iraqi Interior Minister Jalal Karim ordered an inquiry. // Jalal < ordered: nsubj // inquiry < ordered: obj
`),
  'fronted phrases': table(`
During a news conference in Cairo, Ambassador Lane did not mention the raid. // Lane < mention: nsubj // conference < mention: obl // raid < mention: obj
After the vote, President Silva thanked his allies. // Silva < thanked: nsubj // vote < thanked: obl // allies < thanked: obj
In a statement, the ministry denied the charges. // statement < denied: obl // ministry < denied: nsubj // charges < denied: obj
Despite heavy losses, the army kept the town. // losses < kept: obl // army < kept: nsubj // town < kept: obj
Speaking to reporters, the general blamed the militia. // Speaking < blamed: advcl // general < blamed: nsubj // militia < blamed: obj
At a meeting on Sunday, the two sides signed a truce. // meeting < signed: obl // sides < signed: nsubj // truce < signed: obj
Before the talks began, Iran released three sailors. // began < released: advcl // Iran < released: nsubj // sailors < released: obj
Under the deal, Serbia will withdraw its troops. // deal < withdraw: obl // Serbia < withdraw: nsubj // troops < withdraw: obj
On Thursday, a bomb killed a judge in Kabul. // Thursday < killed: obl // bomb < killed: nsubj // judge < killed: obj
As winter approaches, aid groups fear a famine. // approaches < fear: advcl // groups < fear: nsubj // famine < fear: obj
`),
  'long coordination': table(`
Envoys from France, Germany, Italy and Spain attended. // Envoys < attended: nsubj // Germany < France: conj // Italy < France: conj // Spain < France: conj
The army arrested students, lawyers, teachers and journalists. // students < arrested: obj // lawyers < students: conj // teachers < students: conj // journalists < students: conj
Police raided homes, seized weapons and arrested ten men. // seized < raided: conj // arrested < raided: conj // men < arrested: obj
Iran, Russia, China and Turkey signed the pact. // Iran < signed: nsubj // Russia < Iran: conj // China < Iran: conj // Turkey < Iran: conj
The president met ministers, generals and bishops. // ministers < met: obj // generals < ministers: conj // bishops < ministers: conj
The storm hit Cuba, Haiti and Jamaica on Monday. // Cuba < hit: obj // Haiti < Cuba: conj // Jamaica < Cuba: conj // Monday < hit: obl
The union and the company reached a deal, ended the strike and reopened the plant. // ended < reached: conj // reopened < reached: conj // company < union: conj
The group attacked the embassy, killed two guards and fled. // killed < attacked: conj // fled < attacked: conj // guards < killed: obj
Tanks, trucks and buses blocked the road. // Tanks < blocked: nsubj // trucks < Tanks: conj // buses < Tanks: conj
The king dismissed the prime minister, dissolved parliament and promised elections. // dissolved < dismissed: conj // promised < dismissed: conj // elections < promised: obj
`),
  appositions: table(`
Omar Hadidi, a former general, leads the party. // Omar < leads: nsubj // general < Omar: appos
The president, Luc Moreau, refused to resign. // president < refused: nsubj // Luc < president: appos // resign < refused: xcomp
Turkey, a member of NATO, closed the border. // Turkey < closed: nsubj // member < Turkey: appos
Police arrested Ivan Petrov, the leader of the gang. // Ivan < arrested: obj // leader < Ivan: appos
The rebels took Malwa, a port on the coast. // Malwa < took: obj // port < Malwa: appos
Anna Lind, the minister of health, denied the report. // Anna < denied: nsubj // minister < Anna: appos
He met Jonas Berg, the Swedish ambassador. // Jonas < met: obj // ambassador < Jonas: appos
The company, the largest employer in town, fired ninety people. // company < fired: nsubj // employer < company: appos
Mona Saleh, a lawyer for the family, thanked the court. // Mona < thanked: nsubj // lawyer < Mona: appos
The troops freed David Cole, a British engineer. // David < freed: obj // engineer < David: appos
`),
  'object complements': table(`
The senator called the war an occupation. // war < called: obj // occupation < called: xcomp
Critics labeled the law a disgrace. // law < labeled: obj // disgrace < labeled: xcomp
The king named his son prime minister. // son < named: obj // minister < named: xcomp
Officials called the attack cowardly. // attack < called: obj // cowardly < called: xcomp
The court declared the vote illegal. // vote < declared: obj // illegal < declared: xcomp
The party elected Rosa Klein chairwoman. // Rosa < elected: obj // chairwoman < elected: xcomp
The general called the rebels terrorists. // rebels < called: obj // terrorists < called: xcomp
The strike made the minister angry. // minister < made: obj // angry < made: xcomp
The president appointed Karl Weiss ambassador. // Karl < appointed: obj // ambassador < appointed: xcomp
The group considers the treaty dead. // treaty < considers: obj // dead < considers: xcomp
`),
  datelines: table(`
CAIRO (AP) -- The minister met rebel leaders. // minister < met: nsubj // leaders < met: obj // met < -: root
BAGHDAD - Gunmen killed two policemen. // Gunmen < killed: nsubj // policemen < killed: obj // killed < -: root
PARIS (Reuters) - France recalled its ambassador. // France < recalled: nsubj // ambassador < recalled: obj // recalled < -: root
LAGOS, Nigeria -- Police freed ten hostages. // Police < freed: nsubj // hostages < freed: obj // freed < -: root
MOSCOW, May 3 (AP) -- Russia rejected the plan. // Russia < rejected: nsubj // plan < rejected: obj // rejected < -: root
TOKYO -- Japan will send troops. // Japan < send: nsubj // troops < send: obj // send < -: root
WASHINGTON -- The senator accused the agency of lying. // senator < accused: nsubj // agency < accused: obj // accused < -: root
KABUL, Afghanistan (AP) - A bomb wounded six soldiers. // bomb < wounded: nsubj // soldiers < wounded: obj // wounded < -: root
GENEVA -- Talks between the two sides collapsed. // Talks < collapsed: nsubj // collapsed < -: root
MADRID (AFP) - The judge ordered his arrest. // judge < ordered: nsubj // arrest < ordered: obj // ordered < -: root
`),
  headlines: table(`
Minister accused of fraud // Minister < accused: nsubj:pass // fraud < accused: obl
Two soldiers killed in bomb attack // soldiers < killed: nsubj:pass // attack < killed: obl
President to visit Ankara // President < visit: nsubj // Ankara < visit: obj
Rebels seize town in north // Rebels < seize: nsubj // town < seize: obj
Police arrest leader of banned party // Police < arrest: nsubj // leader < arrest: obj
Talks resume after long delay // Talks < resume: nsubj // delay < resume: obl
Judge rejects appeal by former general // Judge < rejects: nsubj // appeal < rejects: obj
Iran warns Turkey over border raids // Iran < warns: nsubj // Turkey < warns: obj // raids < warns: obl
Senate approves aid for flood victims // Senate < approves: nsubj // aid < approves: obj
Journalist jailed for insulting king // Journalist < jailed: nsubj:pass // insulting < jailed: advcl
`),
  'adjectives in a row': table(`
Both envoys voiced hope for a calm, whole Moldova. // calm < Moldova: amod // whole < Moldova: amod // Moldova < hope: nmod
He warned of a long, costly siege that nobody wants. // long < siege: amod // costly < siege: amod // wants < siege: acl:relcl
The neighbours want a stronger, friendlier Burundi that trades with them. // stronger < Burundi: amod // Burundi < want: obj // trades < Burundi: acl:relcl
A tired, hungry crowd waited at the gate. // tired < crowd: amod // hungry < crowd: amod // crowd < waited: nsubj
The pact promises a lasting, just peace. // lasting < peace: amod // just < peace: amod // peace < promises: obj
She leads a small, loyal party that holds nine seats. // small < party: amod // party < leads: obj // holds < party: acl:relcl
The ministers expressed concern over a weak, bankrupt Laos. // weak < Laos: amod // Laos < concern: nmod // concern < expressed: obj
An angry, noisy debate followed. // angry < debate: amod // debate < followed: nsubj
They fear a cold, dark winter in Estonia. // cold < winter: amod // winter < fear: obj
The bishop prayed for a quiet, honest vote. // quiet < vote: amod // vote < prayed: obl
`),
  'names beside nouns': table(`
Her nephew Oskar Lind runs the bank. // Oskar < nephew: appos // nephew < runs: nsubj
The court freed his colleague Rosa Duarte. // colleague < freed: obj // Rosa < colleague: appos
The trawler Nordlys sank near the coast. // Nordlys < trawler: appos // trawler < sank: nsubj
The daily newspaper Kronos closed on Friday. // Kronos < newspaper: appos // newspaper < closed: nsubj
Their ally Bruno Costa quit the race. // Bruno < ally: appos // ally < quit: nsubj
She praised the film Harbour. // Harbour < film: appos // film < praised: obj
My brother Anton guards the bridge. // Anton < brother: appos // brother < guards: nsubj
They flew to Nairobi, Kenya, on Monday. // Kenya < Nairobi: appos // Nairobi < flew: obl
Police in Antwerp, Belgium, seized the ship. // Belgium < Antwerp: appos // Police < seized: nsubj
The envoy's deputy Milan Petric spoke first. // Milan < deputy: appos // deputy < spoke: nsubj
`),
};
