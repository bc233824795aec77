package org.stationportal.base.ui;

/** The number that stands beside a menu entry for the one signed in; brought as a bean. */
public interface MenuCount {

    /** The route of the entry, as in its {@code @Route}. */
    String route();

    long count();

    /** Whether the entry stands in the menu at all. */
    default boolean inMenu() {
        return true;
    }
}
