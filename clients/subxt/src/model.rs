//! The model of which the example makes a unit: Eve Implants' own.

use subxt::dynamic::{value, Value};

/// Its GTIN. The company prefix 952123 is Eve's on every development chain.
pub const GTIN: &str = "09521230000093";

/// What the label and the regulatory files say of it. `DeviceRegistry.register_model` documents each field.
pub fn description() -> Value {
	value!({
		brand_name: Value::from_bytes("Example bed"),
		version_or_model_number: Value::from_bytes("B-1"),
		catalogue_number: Value::from_bytes(""),
		risk_class: FdaClassI {},
		product_code: Value::from_bytes(""),
		gmdn_code: Value::from_bytes(""),
		production_identifiers: {
			lot: false,
			serial: true,
			manufacture_date: false,
			expiry_date: false,
			donation_identification_number: false
		},
		packaging: Base { device_count: 1 },
		sterility: NotSterile {},
		single_use: false,
		implantable: false,
		kit: false,
		human_tissue: false,
		mri_safety: NotStated {},
		availability: NotStated {},
		certification: Exempt {},
		storage_conditions: (),
		related_identifiers: (),
		document: None {}
	})
}
