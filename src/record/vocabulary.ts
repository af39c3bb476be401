/** The closed lists of words that the record's fields take. They stand apart so that the command line knows them without the schemas. */

export const EVIDENCE_KINDS = [
  'note',
  'email',
  'chat',
  'document',
  'letter',
  'review',
  'compensation_notice',
  'commendation',
  'work_product',
  'commit',
  'ticket',
  'system_log',
  'report',
  'policy',
  'calendar',
  'contract',
  'decision',
  'witness_statement',
  'recording',
  'screenshot',
  'photo',
] as const

export const OBTAINED = [
  'delivered_to_me',
  'received_by_me',
  'sent_by_me',
  'own_note',
  'own_record',
  'own_recording',
  'public',
  'described_only',
  'third_party',
  'unknown',
] as const

export const CONFIDENTIALITIES = [
  'public',
  'personal',
  'internal',
  'personnel',
  'confidential',
  'trade_secret',
  'phi',
  'third_party_pii',
  'settlement',
  'privileged',
] as const

export const SENSITIVITIES = ['none', 'health', 'family'] as const

export const ABOUT = ['comparator', 'protected_activity', 'authorship', 'weak_point'] as const

export const CHECK_IN_STATUSES = [
  'scheduled',
  'held',
  'rescheduled',
  'cancelled_by_manager',
  'cancelled_by_employee',
  'refused_by_manager',
  'manager_no_show',
  'employee_no_show',
  'no_response',
] as const

export const RATINGS = ['met', 'partially_met', 'not_met', 'not_assessed'] as const

/** The answers of Federal Rule of Civil Procedure 8(b); absent means that it is not answered yet. */
export const RESPONSES = ['admitted', 'admitted_in_part', 'denied', 'denied_in_part', 'lacks_information'] as const

export const REQUEST_KINDS = [
  'clarification',
  'support',
  'records',
  'assessment',
  'accommodation',
  'representation',
  'extension',
  'reason_for_change',
] as const

/** What came of a request. */
export const ANSWERS = ['full', 'partial', 'refused', 'none'] as const

/** Why a statement is wrong, or not the whole of it. The schema takes other words too. */
export const GROUNDS = [
  'factual_error',
  'completed',
  'instructed_otherwise',
  'conflicting_instructions',
  'no_training',
  'scope_changed',
  'not_attainable',
  'outside_control',
  'procedure_not_followed',
  'previously_considered',
  'protected_leave',
  'no_particulars',
  'inability',
  'mitigation',
  'corrected_since',
] as const

export const WEIGHTS = ['lead', 'note', 'omit'] as const

/** What somebody is to the employee. */
export const RELATIONS = [
  'employee',
  'supervisor',
  'second_level_supervisor',
  'hr_representative',
  'union_representative',
  'attorney',
  'witness',
  'comparator',
  'decision_maker',
  'other_manager',
  'vendor',
] as const
