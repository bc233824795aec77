package org.stationportal.customers.standard;

/** How a standard asks for something. */
public enum Demand {
    /** It need not be there. */
    NONE,
    REQUIRED,
    /** A document that may come later, promised with a signature 可容缺后补. */
    MAY_FOLLOW;

    public boolean asks() {
        return this != NONE;
    }
}
