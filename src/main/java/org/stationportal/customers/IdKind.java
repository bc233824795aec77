package org.stationportal.customers;

/** The kind of document by which a customer identifies himself. */
public enum IdKind {
    IDENTITY_CARD,
    BUSINESS_LICENCE,
    OTHER
}
