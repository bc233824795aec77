package org.stationportal.plans;

import java.util.List;

/** What a sheet would report done, and what is wrong in it; with anything wrong nothing is taken. */
public record SheetPreview(List<CompleteItem> items, List<SheetProblem> problems) {

    public SheetPreview {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty() && !items.isEmpty();
    }
}
