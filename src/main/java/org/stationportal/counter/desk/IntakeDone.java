package org.stationportal.counter.desk;

import org.stationportal.deadlines.ObligationSummary;

/**
 * What was taken in.
 *
 * @param title    says so, with the number
 * @param promised the obligation whose due instant the customer was told
 * @param told     who deals with it, and that the portal reminds them
 * @param receipt  whether {@code receipts/<number>} can be printed
 */
public record IntakeDone(String number, String title, ObligationSummary promised, String told, boolean receipt) {}
