package org.stationportal.customers;

/** What a customer hands in, with an application or for the file. */
public enum Document {
    IDENTITY_DOCUMENT,
    PROOF_OF_TITLE,
    BUSINESS_LICENCE,
    REPRESENTATIVE_IDENTITY,
    EQUIPMENT_LIST,
    SUPPLY_CONTRACT
}
