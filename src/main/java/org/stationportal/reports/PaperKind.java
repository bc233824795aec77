package org.stationportal.reports;

/** What may be taken out of the portal. */
public enum PaperKind {
    MONTH_XLSX,
    MONTH_PDF,
    PERSON_XLSX,
    PERSON_PDF,
    PAYROLL_CSV,
    /** The assessment notice 考核通知单 of an entry. */
    NOTICE_PDF,
    EVIDENCE_PACK
}
