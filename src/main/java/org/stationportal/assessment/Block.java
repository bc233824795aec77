package org.stationportal.assessment;

import java.util.List;

/** What stands in the way of a month's approval: a text with its arguments, and the address where it can be settled. */
public record Block(String key, List<Object> arguments, String path) {

    public Block {
        arguments = List.copyOf(arguments);
    }

    /** Whether an entry waits for somebody's decision, so that the month is not submitted either. */
    public boolean isUndecided() {
        return List.of("assessment.block.team", "assessment.block.HEAD", "assessment.block.DEPUTY")
                .contains(key);
    }

    /** Whether the head may leave it to the next month. */
    public boolean isMovable() {
        return List.of("assessment.block.appeals", "assessment.block.unserved").contains(key);
    }
}
