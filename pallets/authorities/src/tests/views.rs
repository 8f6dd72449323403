use super::*;
use custos_primitives::authority::{AuthorityView, EquivocationView};

fn queued() -> Vec<u64> {
	Session::queued_keys()
		.into_iter()
		.map(|(account, _)| account)
		.collect()
}

fn view(account: u64, member: u32, [seated, active, queued]: [bool; 3]) -> AuthorityView<u64> {
	AuthorityView {
		account,
		member,
		seated,
		active,
		queued,
	}
}

#[test]
fn authorities_are_shown_with_where_they_stand_and_those_without_a_seat_last() {
	ExtBuilder::default()
		.seats(vec![
			place(HOSPITAL, 10),
			place(MAKER, 20),
			place(CARRIER, 30),
			place(AGENCY, 40),
			place(HOSPITAL, 11),
		])
		.build_and_execute(|| {
			// GIVEN one that is active and loses its seat, and one that is seated
			nominate(LENA, 50);
			unseat(20);
			unseat(11);
			seat(50);
			let authorities = || Authorities::authorities_view(&Session::validators(), &queued());
			assert_eq!(
				authorities(),
				[
					view(10, HOSPITAL, [true, true, true]),
					view(30, CARRIER, [true, true, true]),
					view(40, AGENCY, [true, true, true]),
					view(50, LAB, [true, false, false]),
					view(20, MAKER, [false, true, true]),
					view(11, HOSPITAL, [false, true, true]),
				]
			);
			// WHEN a session ends THEN the next one is planned
			next_session();
			assert_eq!(authorities()[3], view(50, LAB, [true, false, true]));
			assert_eq!(authorities()[4], view(20, MAKER, [false, true, false]));
			// WHEN another ends THEN they have changed places, and nominations without a seat are not shown
			next_session();
			assert_eq!(authorities().len(), 4);
			assert_eq!(authorities()[3], view(50, LAB, [true, true, true]));
		});
}

#[test]
fn reports_are_shown_in_their_order() {
	with_four_authorities(|| {
		let node = Node::new(20);
		for (delegate, slot) in [(LENA, slot_of(1)), (HANNA, slot_of(2))] {
			assert_ok!(Authorities::report_block_equivocation(
				signed(delegate),
				Box::new(two_blocks(&node, slot)),
				author_proof(&node)
			));
			next_block();
		}
		let shown = |reporter, at| EquivocationView {
			kind: EquivocationKind::Block,
			account: 20,
			session: 0,
			reporter: Some(reporter),
			at,
		};
		assert_eq!(
			Authorities::equivocations_view(MAKER),
			[shown(LENA, 1), shown(HANNA, 2)]
		);
		assert!(Authorities::equivocations_view(LAB).is_empty());
		assert_eq!(Authorities::equivocations_of(MAKER).len(), 2);
		assert_eq!(Authorities::nominated_by(20), Some(MAKER));
		assert_eq!(Authorities::nominated_by(50), None);
	});
}
