package org.stationportal.base;

/**
 * One hit of a search.
 *
 * @param kindKey the text key of its kind, under which hits are grouped
 * @param title what it is called, such as the name and number of a customer
 * @param detail what tells it from its neighbours; may be empty
 * @param path the page to open, without a leading slash
 */
public record Found(String kindKey, String title, String detail, String path) {}
