package org.stationportal.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/**
 * The hosts that robots may live on. Any employee can enter an address, and the portal then sends a request from
 * inside the network: without a limit it would be a tool to reach what only the portal's machine can reach (server-side
 * request forgery) — administration ports on its loopback, the metadata of a cloud that hand out credentials.
 *
 * <p>With {@code portal.webhook.allowed-hosts} (names, or {@code *.example.cn} for all below one) only these are
 * allowed, wherever they point: the administrator vouches for them. Without it private networks are allowed, because on
 * an intranet robots live there; loopback, link-local, multicast and the known metadata addresses are not, however they
 * are written. A name is resolved and checked right before each request; the JVM keeps the answer for 30 seconds, so
 * that the request goes to the address that was checked. That somebody finds out which ports of the intranet answer
 * can only be prevented by listing the hosts.
 */
@Component
class WebhookHosts {

    /** Alibaba Cloud, AWS on IPv6, Azure, Oracle; the usual 169.254.169.254 is link-local. */
    private static final Set<InetAddress> METADATA = Set.of(
            InetAddress.ofLiteral("100.100.100.200"),
            InetAddress.ofLiteral("fd00:ec2::254"),
            InetAddress.ofLiteral("168.63.129.16"),
            InetAddress.ofLiteral("192.0.0.192"));

    private final List<String> allowed;

    WebhookHosts(@Value("${portal.webhook.allowed-hosts:}") String allowed) {
        this.allowed = Arrays.stream(allowed.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /** What can be said without asking anybody, when an address is entered; refused at the field {@code address}. */
    void checkName(URI address) {
        String host = host(address);
        boolean refused = allowed.isEmpty()
                ? host.equals("localhost") || host.endsWith(".localhost") || isForbiddenLiteral(host)
                : !isListed(host);
        if (refused) {
            throw RuleViolation.at("address", "channels.error.host", host);
        }
    }

    /** Right before a request: all that the name stands for now must be allowed. */
    void check(URI address) throws Undelivered {
        String host = host(address);
        if (!allowed.isEmpty()) {
            if (!isListed(host)) {
                throw Undelivered.because(Problem.HOST_NOT_ALLOWED, host);
            }
            return;
        }
        try {
            for (InetAddress resolved : InetAddress.getAllByName(host)) {
                if (isForbidden(resolved)) {
                    throw Undelivered.because(Problem.HOST_NOT_ALLOWED, host);
                }
            }
        } catch (UnknownHostException unknown) {
            throw Undelivered.because(Problem.UNREACHABLE, host);
        }
    }

    private boolean isListed(String host) {
        return allowed.stream()
                .anyMatch(entry -> entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : host.equals(entry));
    }

    /** Without the dot that may end a full name, and without the brackets of IPv6. */
    private static String host(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isForbiddenLiteral(String host) {
        try {
            return isForbidden(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    static boolean isForbidden(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address)) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? bytes[0] == 0 || (bytes[0] & 0xff) >= 240 : isForbiddenInside(bytes);
    }

    /** IPv6 addresses that stand for an IPv4 one: NAT64, 6to4, and the old compatible form. */
    private static boolean isForbiddenInside(byte[] bytes) {
        int at = 0;
        if (startsWith(bytes, 0x20, 0x02)) {
            at = 2;
        } else if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b) || startsWith(bytes, new int[12])) {
            at = 12;
        }
        try {
            return at > 0 && isForbidden(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
