package org.stationportal.customers.imports;

/** How far an import has come; what is working goes on by itself after a crash. */
public enum ImportState {
    /** Read; which column is what is still to be confirmed. */
    MAPPING,
    CHECKING,
    /** Every row is checked; how to import is still to be chosen. */
    CHECKED,
    IMPORTING,
    DONE,
    /** Given up before anything was written. */
    ABANDONED;

    public boolean isWorking() {
        return this == CHECKING || this == IMPORTING;
    }

    boolean canBecome(ImportState next) {
        return switch (this) {
            case MAPPING -> next == CHECKING || next == ABANDONED;
            case CHECKING -> next == CHECKED;
            case CHECKED -> next == CHECKING || next == IMPORTING || next == ABANDONED;
            case IMPORTING -> next == DONE || next == CHECKING;
            case DONE, ABANDONED -> false;
        };
    }
}
