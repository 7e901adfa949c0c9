import type { Role } from '../../engine/cards.ts';

/** An invented member of staff of the demo's team. */
export interface Person {
  key: string;
  id: string;
  entraId: string;
  upn: string;
  givenName: string;
  surname: string;
  roles: Role[];
}

function person(index: number, key: string, givenName: string, surname: string, roles: Role[]): Person {
  return {
    key,
    id: `user-${key}`,
    entraId: `00000000-0000-4000-8000-00000000002${index}`,
    upn: `${givenName}.${surname}@vejentiljob.example`.toLowerCase(),
    givenName,
    surname,
    roles,
  };
}

/** The Agents Playground wants exactly six: the one who sits at the screen, and five colleagues. */
export const people: readonly Person[] = [
  person(0, 'jobformidler', 'Mette', 'Holm', ['jobBroker']),
  person(1, 'leder', 'Lars', 'Krogh', ['leader', 'projectLead']),
  person(2, 'sagsbehandler', 'Signe', 'Bech', ['coordinatingCaseWorker', 'caseWorker', 'contactPerson']),
  person(3, 'virksomhedskonsulent', 'Jonas', 'Friis', ['companyConsultant']),
  person(4, 'cti-medarbejder', 'Amina', 'Nawaz', ['ctiWorker']),
  person(5, 'jobraadgiver', 'Peter', 'Lund', ['jobAdviser', 'instructor']),
];

export const tenantId = '00000000-0000-4000-8000-000000000001';
export const bot = { id: '00000000-0000-4000-8000-000000000011', name: 'Fodfæste' } as const;
export const team = {
  id: 'team-vej-til-job',
  name: 'Vejen til job',
  groupId: '00000000-0000-4000-8000-000000000031',
  celebrations: { id: 'channel-gode-historier', name: 'Gode historier' },
} as const;
