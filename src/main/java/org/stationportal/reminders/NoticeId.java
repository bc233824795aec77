package org.stationportal.reminders;

/** The identity of a notice 通知. */
public record NoticeId(long value) {}
