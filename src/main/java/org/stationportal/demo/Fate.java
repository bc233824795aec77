package org.stationportal.demo;

/** How a piece of work of the history went. */
enum Fate {
    IN_TIME,
    /** After the due instant, within the grace where there is one. */
    LATE,
    /** So late that, as its notices had been served, an entry was made. */
    MISSED,
    /** Stopped for some days because the customer was not ready, then done in time. */
    SUSPENDED;

    /** Mostly in time: of forty-five in a row six are missed, five late and three suspended. */
    static Fate of(int number) {
        return number % 7 == 3 ? MISSED : number % 9 == 5 ? LATE : number % 15 == 11 ? SUSPENDED : IN_TIME;
    }
}
