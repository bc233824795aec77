package org.stationportal.plans;

/** What is owed about a plan. */
enum Duty {
    /** That it is handed in or released. */
    RELEASE,
    /** That each of its items is done. */
    COMPLETION,
    /** That so many of its items are done as the clause asks, and named in a submitted weekly summary. */
    QUOTA,
    /** That what was left at the end of the month is done within the days of grace (clause 2.1). */
    CATCH_UP
}
