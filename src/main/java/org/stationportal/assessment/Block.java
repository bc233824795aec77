package org.stationportal.assessment;

import java.util.List;

/** What stands in the way of a month's approval: a text with its arguments, and the address where it can be settled. */
public record Block(String key, List<Object> arguments, String path) {

    public Block {
        arguments = List.copyOf(arguments);
    }
}
