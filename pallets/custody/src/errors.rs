//! Why calls are refused.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. Each says why, and what to do instead.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The last digit of a GTIN or SSCC does not follow from the others, so the number was mistyped or is made up.
		/// Compare it with the label.
		CheckDigit,
		/// The text is no GTIN. Give its 8, 12, 13 or 14 digits without blanks, check digit included.
		InvalidGtin,
		/// Devices are named by GTINs; codes of other agencies are not supported yet.
		IssuingAgencyNotSupported,
		/// The lot number is empty, or has characters that AI (10) doesn't allow (GS1 character set 82).
		InvalidLotNumber,
		/// The serial number is empty, or has characters that AI (21) doesn't allow (GS1 character set 82).
		InvalidSerialNumber,
		/// The text is no SSCC. Give its 18 digits without blanks, check digit included.
		InvalidSscc,
		/// The number of the shipment is empty, or has characters outside of GS1 character set 82.
		InvalidShipmentNumber,

		/// The model has no unit of this serial number. A unit of a lot by Merkle root has to be recorded first.
		UnitNotFound,
		/// The model has no lot of this number.
		LotNotFound,
		/// There is no logistic unit of this SSCC.
		LogisticUnitNotFound,
		/// The sender has no shipment of this number.
		ShipmentNotFound,
		/// There is no dispute of this number.
		DisputeNotFound,
		/// The member is not active in the consortium, so it can't be a recipient, carrier, owner or arbiter now.
		MemberNotActive,

		/// It is recalled. The number is the recall's; it may be returned, corrected, investigated and destroyed.
		Recalled(ShortNumber),
		/// It is held (in quarantine). The number is the hold's; it may be returned, corrected, investigated and destroyed.
		Held(ShortNumber),
		/// Its expiry date is past. It may be returned, investigated and destroyed.
		Expired,
		/// Its model is not registered.
		ModelNotFound,
		/// Its model needs a certificate, and none was ever granted.
		CertificateMissing,
		/// Its model needs a certificate, and the last one has expired.
		CertificateExpired,
		/// Its model needs a certificate, none stands, and one was withdrawn.
		CertificateWithdrawn,
		/// Nobody says here what may be used, so nothing may.
		Unguarded,

		/// Another member has it. Only who has a thing can hand it over, pack it, use it or report on it.
		NotPossessor,
		/// It is not in the member's hands: it is on its way, used, lost, or taken out of the world.
		NotHeld,
		/// It is inside a logistic unit. Take it out first, or hand over the logistic unit.
		Packed,
		/// It is under dispute, and doesn't move until that is decided.
		InDispute,
		/// It is out of service or was in a patient, so it is neither supplied nor used. It may be returned, corrected,
		/// investigated and destroyed.
		NotServiceable,
		/// The member does not have so many of that lot and owner outside of logistic units. Units with records of their own
		/// are handed over by their serial numbers.
		QuantityNotHeld,
		/// A quantity has to be at least one.
		QuantityZero,
		/// The holding would count beyond 4,294,967,295.
		QuantityTooLarge,
		/// The member would have devices of one lot from more owners, or on more terms, than there is room for.
		TooManyOwners,
		/// The serials of this lot have records, so its units are handed over by their serial numbers.
		SerialRequired,
		/// Nothing was given. Name at least one item, discrepancy or outcome.
		Empty,

		/// The member is not the owner. Only the owner sells a thing or transfers the title to it; what is on consignment can
		/// be given on consignment or on loan, and what is on loan can only be lent on.
		NotOwner,
		/// The new owner is the owner already, on the same terms.
		NothingChanged,

		/// The SSCC is not of the member's own GS1 company prefix. Who builds a logistic unit gives it a code of its own.
		PrefixNotHeld,
		/// The logistic unit is inside of what is packed into it, or is packed into itself.
		PackingCycle,
		/// There would be more than five levels of logistic units inside of one.
		NestedTooDeep,
		/// There would be more different lots in a logistic unit, or more lots in all those of a shipment, of a dispute or of one packing,
		/// counted in each, than there is room for. Use another one, or name fewer. Units without a lot count by their dates.
		TooManyLots,
		/// The logistic unit was with another member, or was emptied: its contents don't grow any more. What is repacked gets a
		/// new SSCC.
		Closed,
		/// What is packed together has one owner, and is with its possessor on the same terms.
		OwnersDiffer,
		/// The item is not in the logistic unit, or not so much of it.
		NotInside,
		/// The logistic unit has to be opened first: this is done with what is in it, item by item.
		OpenFirst,
		/// The logistic unit went through so many hands that there is no room for another. Repack it under a new SSCC.
		TooManyHands,

		/// The member has used this number for another shipment. Each number is used once.
		AlreadyExists,
		/// The recipient is the sender.
		RecipientIsSender,
		/// The member named as carrier is none.
		NotACarrier,
		/// The time by which it should be received is past.
		DueInPast,
		/// The recipient can't be sent this for that purpose: a return goes to the manufacturer or back to who had sent the
		/// items; destruction and correction to the manufacturer or a service provider; investigation to the manufacturer, a
		/// conformity assessor or a regulator.
		WrongRecipient,
		/// The member is not the recipient of the shipment, so it can't answer it.
		NotRecipient,
		/// The shipment was answered already: received, refused, taken back or cancelled.
		AlreadyAnswered,
		/// The shipment was not refused, so there is nothing to take back. Cancel it if nobody has answered it.
		NotRefused,
		/// The shipment or dispute has another number of items.
		ItemCountDiffers,
		/// The shipment was not received, or the item did not come with it, or not so much of it. A logistic unit is returned as
		/// it came; take out of a new one what came with the shipment.
		NotReceivedWith,
		/// The items are of too many lots to look for in that many logistic units. Return them in several shipments.
		ReturnFewerLots,

		/// The item is not in the shipment, or not so much of it.
		NotInShipment,
		/// The item is in the shipment, so it is not unexpected.
		Announced,
		/// An item is named twice. Of a lot and an owner, give the sum.
		DuplicateItem,
		/// The sender does not have the unexpected item, so it can't have sent it. Keep it apart, and tell a regulator.
		NotWithSender,
		/// There are as many disputes as can be counted.
		TooManyDisputes,
		/// The dispute is decided.
		AlreadyDecided,
		/// The sender has answered already.
		EvidenceGiven,
		/// The time for the sender's answer is over.
		DeadlinePassed,
		/// The sender has not answered, and the time for it is not over.
		DecisionTooEarly,
		/// The member is neither the arbiter of this dispute nor a regulator, or it is a party.
		NotArbiter,
		/// The arbiter is a party to the dispute.
		ArbiterIsParty,
		/// The member is not the sender of the shipment under dispute.
		NotSender,

		/// The unit is not in a patient.
		NotImplanted,
		/// The unit is out of service already.
		AlreadyOutOfService,
		/// The unit is not out of service.
		NotOutOfService,
		/// The unit was in a patient, and is never used again.
		Explanted,
		/// The member has not lost it, or not so much of it.
		NotLost,
	}
}
