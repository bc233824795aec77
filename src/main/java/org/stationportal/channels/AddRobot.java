package org.stationportal.channels;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.stationportal.base.RuleViolation;

/** The robot of a chat group for one's own reminders; secret and mobile number may be empty. */
public record AddRobot(Robot robot, String address, String secret, String mobile) {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_SECRET = 200;
    private static final Pattern MOBILE = Pattern.compile("(1[3-9][0-9]{9})?");

    public AddRobot {
        address = address.strip();
        secret = secret.strip();
        mobile = mobile.replaceAll("\\s", "");
        uri(address);
        if (secret.length() > LONGEST_SECRET || !ascii(secret)) {
            throw RuleViolation.at("secret", "channels.error.secret", LONGEST_SECRET);
        }
        if (!MOBILE.matcher(mobile).matches()) {
            throw RuleViolation.at("mobile", "channels.error.mobile");
        }
    }

    URI uri() {
        return uri(address);
    }

    /** The host and port, so that a dead host holds up its own robots only. */
    String host() {
        URI uri = uri();
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static URI uri(String address) {
        if (address.isEmpty()) {
            throw RuleViolation.at("address", "channels.error.url");
        }
        if (address.length() > LONGEST_ADDRESS) {
            throw RuleViolation.at("address", "channels.error.urlTooLong", LONGEST_ADDRESS);
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException broken) {
            throw RuleViolation.at("address", "channels.error.url");
        }
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535 || !ascii(address)) {
            throw RuleViolation.at("address", "channels.error.url");
        }
        // a name and a password before the host are a way to disguise it, and a fragment is never sent
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw RuleViolation.at("address", "channels.error.urlParts");
        }
        return uri;
    }

    private static boolean ascii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /** Without the secrets: a record is easily written to a log. */
    @Override
    public String toString() {
        return "AddRobot[" + robot + " " + ShownAddress.of(Channel.WEBHOOK, address) + "]";
    }
}
