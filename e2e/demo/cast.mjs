import { keyOf } from '../lib/chain.mjs';
import { gln } from '../lib/gs1.mjs';
import { alice, bob, charlie, dave, eve, MEMBER } from '../lib/people.mjs';

const partner = (name, role, companyPrefix) => ({
	name,
	roles: [role],
	companyPrefix,
	gln: gln(companyPrefix, 1),
	representative: keyOf(`//${name}`),
});

/** Who else is needed to bring implants to patients, and to learn from them. Made up, as the first six are. */
export const PARTNERS = [
	partner('Grace Medical Supplies', 'Distributor', '95210000006'),
	partner('Heidi Clinic', 'HealthcareProvider', '95210000007'),
	partner('Ivan General Hospital', 'HealthcareProvider', '95210000008'),
	partner('Judy Research Institute', 'Researcher', '95210000009'),
];

/** Those who play from the supply on, each with its name, its number and the key of its representative. */
export function cast([grace, heidi, ivan, judy]) {
	const admitted = ({ name, member, representative }) => ({ name, member, key: representative });
	return {
		alice: { name: 'Alice Medicines Agency', member: MEMBER.alice, key: alice },
		bob: { name: 'Bob Notified Body', member: MEMBER.bob, key: bob },
		charlie: { name: 'Charlie Logistics', member: MEMBER.charlie, key: charlie },
		dave: { name: 'Dave University Hospital', member: MEMBER.dave, key: dave },
		eve: { name: 'Eve Implants', member: MEMBER.eve, key: eve },
		grace: admitted(grace),
		heidi: admitted(heidi),
		ivan: admitted(ivan),
		judy: admitted(judy),
	};
}

/** The name of the member with this number. */
export const nameOf = (cast, member) => Object.values(cast).find((one) => one.member === member).name;
