/** Organizations known by name or acronym. */
import table from '../../graph-data/lexicon/organizations.json';
import { PhraseTable } from './phrases';

export interface KnownOrganization {
  name: string;
  names: string[];
  country?: string;
  sector?: string;
}

export const organizations = new PhraseTable<KnownOrganization>();
for (const organization of table.organizations as KnownOrganization[]) {
  organizations.add(organization.name, organization);
  for (const name of organization.names) organizations.add(name, organization);
}
