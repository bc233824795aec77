package org.stationportal.customers.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.Document;

/** What may belong into a customer file: a field, or a document of the same name as in {@link Document}. */
public enum FileItem {
    CUSTOMER_NO,
    NAME,
    ADDRESS,
    CATEGORY,
    INDUSTRY,
    VOLTAGE,
    CONTRACT_KW,
    CONTACT,
    PHONE,
    ID_KIND,
    ID_NO,
    LINE,
    AREA,
    READING_SECTION,
    READING_DAY,
    METER_NO,
    MULTIPLIER,
    RUNNING_KVA,
    METERING_METHOD,
    IDENTITY_DOCUMENT,
    PROOF_OF_TITLE,
    BUSINESS_LICENCE,
    REPRESENTATIVE_IDENTITY,
    EQUIPMENT_LIST,
    SUPPLY_CONTRACT;

    /** Empty for a field. */
    public Optional<Document> document() {
        return Arrays.stream(Document.values())
                .filter(document -> document.name().equals(name()))
                .findFirst();
    }

    public static FileItem of(Document document) {
        return valueOf(document.name());
    }

    public boolean isDocument() {
        return document().isPresent();
    }

    /** Known once a meter hangs: whoever opens a file for a connection that is still to be made cannot enter it. */
    public boolean isOfMeter() {
        return this == METER_NO || this == MULTIPLIER;
    }

    /** What is there in every file, as no file can be opened without it. */
    public boolean isAlwaysThere() {
        return List.of(CUSTOMER_NO, NAME, CATEGORY, VOLTAGE).contains(this);
    }
}
