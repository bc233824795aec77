package org.stationportal.customers;

import java.util.ArrayList;
import java.util.List;

/** What a customer hands in, with an application or for the file. */
public enum Document {
    IDENTITY_DOCUMENT,
    PROOF_OF_TITLE,
    BUSINESS_LICENCE,
    REPRESENTATIVE_IDENTITY,
    EQUIPMENT_LIST,
    SUPPLY_CONTRACT;

    /** The checklist: households, companies, and whoever has a transformer of his own in addition. */
    public static List<Document> requiredFor(Category category, Voltage voltage) {
        if (category == Category.RESIDENTIAL) {
            return List.of(IDENTITY_DOCUMENT, PROOF_OF_TITLE);
        }
        var required = new ArrayList<>(List.of(BUSINESS_LICENCE, REPRESENTATIVE_IDENTITY));
        if (voltage.isHigh()) {
            required.addAll(List.of(EQUIPMENT_LIST, SUPPLY_CONTRACT));
        }
        return List.copyOf(required);
    }
}
