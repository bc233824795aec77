package org.stationportal.summaries;

/** The three texts of the station's form: 本周工作, 存在问题, 下周打算. */
public enum SummaryText {
    WORK,
    PROBLEMS,
    NEXT_WEEK
}
