//! Why calls are refused.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet. Each says why, and what to do instead.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The GTIN's last digit does not follow from the others, so the number was mistyped or is made up. Compare it
		/// with the label.
		CheckDigit,
		/// The text is no GTIN. Give its 8, 12, 13 or 14 digits without blanks, check digit included.
		InvalidGtin,
		/// A HIBCC or ICCBBA code among the related identifiers is empty or has characters that its agency doesn't use.
		InvalidDeviceCode,
		/// Only GTINs can be registered yet. Codes of HIBCC and ICCBBA may be given as related identifiers.
		IssuingAgencyNotSupported,
		/// The lot number is empty, or has characters that AI (10) doesn't allow (GS1 character set 82).
		InvalidLotNumber,
		/// A serial number is empty, or has characters that AI (21) doesn't allow (GS1 character set 82).
		InvalidSerialNumber,
		/// There is no such day, or its year is not within 1900 to 2199.
		InvalidDate,
		/// A text is no UTF-8, holds invisible characters, or is blank where something has to be said. The brand name,
		/// the version or model number and a certificate's number have to be given.
		InvalidText,
		/// The product code has other characters than capital letters and digits.
		InvalidProductCode,
		/// The GMDN code has to be five digits, or empty.
		InvalidGmdnCode,
		/// The document's address is no URI. It starts with a scheme, such as `https:`, and has no blanks.
		InvalidUri,
		/// A storage condition is given twice, has no bound, a lower bound above the upper one, or an impossible one
		/// (humidity outside 0 to 100 %, pressure below zero, temperature below absolute zero).
		InvalidStorageCondition,

		/// The member doesn't hold the GS1 company prefix that the GTIN begins with. The consortium assigns prefixes by
		/// motion.
		PrefixNotHeld,
		/// The member is not the one that may do this with this thing: the model's manufacturer for models and
		/// production, the certifier or a regulator for certificates.
		NotAuthorised,
		/// The model, lot, unit or certificate is registered already. Use another number.
		AlreadyExists,
		/// A GTIN is taken: it is the model's own, is given twice, is a model, or is a related identifier of another
		/// model.
		IdentifierInUse,
		/// No model is registered under this device identifier. A related identifier won't do here.
		ModelNotFound,
		/// The model has no lot of this number.
		LotNotFound,
		/// This certifier has granted the model no certificate of this number, or its place was given to a newer one after
		/// it had ended.
		CertificateNotFound,
		/// Nothing would change.
		NothingChanged,

		/// What the package contains is no model of the same manufacturer. Register packages from the inside out.
		ContentsNotFound,
		/// There would be more than eight levels of packaging, which is what GTINs have indicator digits for.
		TooManyPackagingLevels,
		/// A quantity has to be at least one.
		QuantityZero,
		/// The number of devices goes beyond 4,294,967,295.
		QuantityTooLarge,
		/// What changed makes it another device: brand name, version or model number, packaging, sterility, single use,
		/// kit, or MRI safety (21 CFR 830.50). Register it under a device identifier of its own.
		NewDeviceIdentifierRequired,
		/// The model can't be exempt from certification: its risk class is not (FDA III; MDR IIa, IIb, III; IVDR B, C, D),
		/// or what it contains is not, or it was not before.
		CertificationRequired,

		/// The certifier made the model itself. Another member has to certify it.
		CertifierIsManufacturer,
		/// The model has as many standing certificates as there is room for. Withdraw one that is not needed.
		TooManyCertificates,
		/// The model needs a certificate, and none was ever granted.
		CertificateMissing,
		/// The model needs a certificate, and the last one has expired.
		CertificateExpired,
		/// The certificate was withdrawn; in production: the model needs a certificate, none stands, and one was withdrawn.
		CertificateWithdrawn,

		/// The model is no longer offered, so no more of it is produced. The manufacturer can set its status back.
		NotInCommercialDistribution,
		/// The model's label carries a lot number, so its production needs one.
		LotRequired,
		/// The model's label carries no lot number, so nobody could find the lot by one. Amend the model if it does.
		LotNotOnLabel,
		/// The model's label carries serial numbers, so its production needs them.
		SerialRequired,
		/// The model's label carries no serial number, so nobody could find the unit by one. Amend the model if it does.
		SerialNotOnLabel,
		/// The model's label carries the date of manufacture, so its production needs one.
		ManufactureDateRequired,
		/// The model's label carries the expiry date, so its production needs one.
		ExpiryDateRequired,
		/// The model's label carries a donation identification number, and production with one is not supported yet.
		DonationNumberNotSupported,
		/// The date of manufacture is later than tomorrow, in UTC.
		ManufacturedInFuture,
		/// The expiry date is before the date of manufacture.
		ExpiresBeforeManufacture,
		/// The expiry date is past. A day lasts until its end in UTC.
		Expired,
		/// A serial number is given twice in one batch.
		DuplicateSerial,
		/// The lot is commissioned in another form: by quantity, by its units, or by the Merkle root of its serials.
		LotContentDiffers,
		/// The lot is registered with other dates.
		LotDatesDiffer,
		/// The lot has fewer serials than the place given. Places count from 0.
		LeafOutOfRange,
		/// The proof doesn't lead from the serial at this place to the lot's Merkle root.
		InvalidProof,
		/// The model has as many versions as can be counted. Register another model.
		TooManyVersions,
	}
}
