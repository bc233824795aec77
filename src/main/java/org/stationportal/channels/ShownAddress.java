package org.stationportal.channels;

import java.net.URI;

/** An address as a screen or the log may show it: whoever knows the whole address of a robot can speak through it. */
final class ShownAddress {

    private static final int TAIL = 4;

    private ShownAddress() {}

    static String of(Channel channel, String address) {
        return switch (channel) {
            case MAIL -> address;
            case WEBHOOK ->
                URI.create(address).getHost() + "/…" + address.substring(Math.max(0, address.length() - TAIL));
        };
    }
}
