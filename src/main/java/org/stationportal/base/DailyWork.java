package org.stationportal.base;

import java.time.LocalDate;

/**
 * Work that each day brings, such as the month's plans on its first day. It is run early on each day, also by the demo
 * as it plays the days. Running it again changes nothing, and what a day without the portal missed the next one makes
 * up. There is nobody signed in, and it opens its own transactions.
 */
public interface DailyWork {

    /** The word under which it is remembered that the day's work is done, at most 60 characters. */
    String name();

    void run(LocalDate today);
}
