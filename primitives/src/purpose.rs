//! What data is used for: HL7's PurposeOfUse.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::code::TermError;

macro_rules! purposes {
	($($index:literal $name:ident $code:literal $(in $broader:ident)? $documentation:literal;)*) => {
		/// What data is used for: a code of HL7's value set v3 PurposeOfUse.
		///
		/// The codes are a hierarchy: who permits research permits clinical trials too, and who denies research denies
		/// them.
		#[derive(
			Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
			TypeInfo, Serialize, Deserialize,
		)]
		#[scale_info(capture_docs = "always")]
		pub enum PurposeOfUse {
			$(
				#[doc = concat!($documentation, " (", $code, ").")]
				#[codec(index = $index)]
				#[serde(rename = $code)]
				$name,
			)*
		}

		impl PurposeOfUse {
			/// Every purpose, in the order of their indices.
			pub const ALL: &'static [Self] = &[$(Self::$name),*];

			/// Its code in HL7's v3 ActReason.
			pub fn code(&self) -> &'static str {
				match self {
					$(Self::$name => $code,)*
				}
			}

			/// The purpose in plain words.
			pub fn words(&self) -> &'static str {
				match self {
					$(Self::$name => $documentation,)*
				}
			}

			/// The purpose that it is a kind of, where there is one.
			pub fn broader(&self) -> Option<Self> {
				match self {
					$(Self::$name => purposes!(@broader $($broader)?),)*
				}
			}
		}
	};
	(@broader $broader:ident) => { Some(Self::$broader) };
	(@broader) => { None };
}

purposes! {
	0 Treatment "TREAT" "Treatment of the patient";
	1 CareManagement "CAREMGT" in HealthcareOperations "Care management";
	2 Donation "DONAT" in HealthcareOperations "Donation of organs or tissue";
	3 Fraud "FRAUD" in HealthcareOperations "Detecting and preventing fraud";
	4 Government "GOV" in HealthcareOperations "Government processes";
	5 Accreditation "HACCRED" in HealthcareOperations "Accreditation of a health care organisation";
	6 Compliance "HCOMPL" in HealthcareOperations "Compliance with law and policy";
	7 Decedent "HDECD" in HealthcareOperations "Matters of a deceased patient";
	8 Directory "HDIRECT" in HealthcareOperations "Directory of patients";
	9 DeliveryManagement "HDM" in HealthcareOperations "Management of the delivery of health care";
	10 Legal "HLEGAL" in HealthcareOperations "Legal matters";
	11 Outcomes "HOUTCOMS" in HealthcareOperations "Measuring outcomes";
	12 ProgramReporting "HPRGRP" in HealthcareOperations "Reporting of health programmes";
	13 QualityImprovement "HQUALIMP" in HealthcareOperations "Improving quality";
	14 SystemAdministration "HSYSADMIN" in HealthcareOperations "Administration of systems";
	15 Labeling "LABELING" in HealthcareOperations "Labelling of data";
	16 MetadataManagement "METAMGT" in HealthcareOperations "Management of metadata";
	17 MemberAdministration "MEMADMIN" in HealthcareOperations "Administration of members";
	18 MilitaryCommand "MILCDM" in HealthcareOperations "Military command";
	19 PatientAdministration "PATADMIN" in HealthcareOperations "Administration of patients";
	20 PatientSafety "PATSFTY" in HealthcareOperations "Patient safety";
	21 PerformanceMeasure "PERFMSR" in HealthcareOperations "Measuring performance";
	22 RecordsManagement "RECORDMGT" in HealthcareOperations "Management of records";
	23 SystemDevelopment "SYSDEV" in HealthcareOperations "Development of systems";
	24 TestData "HTEST" in HealthcareOperations "Tests of systems";
	25 Training "TRAIN" in HealthcareOperations "Training";
	26 HealthcareMarketing "HMARKT" "Marketing of health care";
	27 HealthcareOperations "HOPERAT" "Operation of health care";
	28 HealthcarePayment "HPAYMT" "Payment for health care";
	29 ClaimAttachment "CLMATTCH" in HealthcarePayment "Attachments of claims";
	30 CoverageAuthorization "COVAUTH" in HealthcarePayment "Authorisation of coverage";
	31 Coverage "COVERAGE" in HealthcarePayment "Coverage under a policy";
	32 EligibilityDetermination "ELIGDTRM" in HealthcarePayment "Determining eligibility";
	33 EligibilityVerification "ELIGVER" in HealthcarePayment "Verifying eligibility";
	34 Enrollment "ENROLLM" in HealthcarePayment "Enrolment in coverage";
	35 MilitaryDischarge "MILDCRG" in HealthcarePayment "Military discharge";
	36 RemittanceAdvice "REMITADV" in HealthcarePayment "Remittance advice";
	37 HealthcareResearch "HRESCH" "Health care research";
	38 BiomedicalResearch "BIORCH" in HealthcareResearch "Biomedical research";
	39 ClinicalTrialResearch "CLINTRCH" in HealthcareResearch "Clinical trials";
	40 ClinicalTrialResearchWithoutPatientCare "CLINTRCHNPC" in ClinicalTrialResearch "Clinical trials without patient care";
	41 ClinicalTrialResearchWithPatientCare "CLINTRCHPC" in ClinicalTrialResearch "Clinical trials with patient care";
	42 PreclinicalTrialResearch "PRECLINTRCH" in HealthcareResearch "Preclinical trials";
	43 DiseaseSpecificResearch "DSRCH" in HealthcareResearch "Research on a disease";
	44 PopulationOriginsResearch "POARCH" in HealthcareResearch "Research on origins or ancestry of populations";
	45 TranslationalResearch "TRANSRCH" in HealthcareResearch "Translational research";
	46 PatientRequest "PATRQT" "Request of the patient";
	47 FamilyRequest "FAMRQT" in PatientRequest "Request of the family";
	48 PowerOfAttorney "PWATRNY" in PatientRequest "Request under a power of attorney";
	49 SupportNetwork "SUPNWK" in PatientRequest "Support by those whom the patient trusts";
	50 PublicHealth "PUBHLTH" "Public health";
	51 Disaster "DISASTER" in PublicHealth "A disaster";
	52 Threat "THREAT" in PublicHealth "A threat to public health";
	53 ClinicalTrial "CLINTRL" in Treatment "Treatment within a clinical trial";
	54 CoordinationOfCare "COC" in Treatment "Coordination of care";
	55 EmergencyTreatment "ETREAT" in Treatment "Treatment in an emergency";
	56 BreakTheGlass "BTG" in EmergencyTreatment "Breaking the glass";
	57 EmergencyRoomTreatment "ERTREAT" in EmergencyTreatment "Treatment in an emergency room";
	58 PopulationHealth "POPHLTH" in Treatment "Health of a population";
}

impl PurposeOfUse {
	/// The purpose whose code the text is.
	pub fn parse(code: &[u8]) -> Result<Self, TermError> {
		Self::ALL
			.iter()
			.find(|purpose| purpose.code().as_bytes() == code)
			.copied()
			.ok_or(TermError::UnknownPurpose)
	}

	/// Whether `other` is this purpose or a kind of it.
	pub fn covers(&self, other: &Self) -> bool {
		// The hierarchy is at most three deep.
		let mut narrower = Some(*other);
		while let Some(purpose) = narrower {
			if purpose == *self {
				return true;
			}
			narrower = purpose.broader();
		}
		false
	}

	/// Whether one of the two is the other or a kind of it: what is done for the one may be done for the other.
	pub fn overlaps(&self, other: &Self) -> bool {
		self.covers(other) || other.covers(self)
	}
}
