package org.stationportal.summaries;

/**
 * A piece of work as plans and summaries name it; longer words than a line holds are cut.
 *
 * @param type     what it is, such as the type of a subject; empty for what the person wrote himself
 * @param path     the page about it; empty where there is none
 * @param quantity how many of {@code unitKey}, a key of the texts that takes the quantity
 */
public record Work(String type, String id, String title, String detail, String path, int quantity, String unitKey) {

    static final String ITEMS = "summaries.unit.items";

    public Work {
        title = cut(title, 200);
        detail = cut(detail, 300);
        if (quantity < 0) {
            throw new IllegalArgumentException("less than no work");
        }
        if (type.isEmpty() != id.isEmpty()) {
            throw new IllegalArgumentException("a type and an id, or neither");
        }
    }

    /** In the person's own words. */
    static Work free(String title) {
        return new Work("", "", title, "", "", 1, ITEMS);
    }

    public boolean isFree() {
        return type.isEmpty();
    }

    boolean isSameAs(Work other) {
        return !isFree() && type.equals(other.type) && id.equals(other.id);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
