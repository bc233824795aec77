package org.stationportal.plans;

/** How far the items of one area or one person have come. */
public record Progress(String name, int left, int done, int postponed) {

    public int items() {
        return left + done + postponed;
    }
}
