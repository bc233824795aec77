package org.stationportal.deadlines;

/**
 * What an obligation is about, as the feature that opened it names it; the engine knows no more.
 *
 * @param type  the kind, also the prefix of its texts, for example {@code counter.application}
 * @param id    the feature's number of it
 * @param title what a person calls it, at most 200 characters
 * @param path  the address of its page, without a leading slash
 */
public record Subject(String type, String id, String title, String path) {

    public Subject {
        if (title.length() > 200) {
            title = title.substring(0, 199) + "…";
        }
    }
}
