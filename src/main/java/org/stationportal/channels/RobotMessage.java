package org.stationportal.channels;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a robot is told: the body as it becomes JSON, and the address with the signature that DingTalk asks for. */
record RobotMessage(URI address, Map<String, Object> body) {

    /** WeCom takes no more than 2048 bytes of text. */
    private static final int LONGEST_TEXT = 2000;

    private static final String MORE = "…";

    static RobotMessage of(Destination to, Robot robot, Letter letter, Instant now) {
        return switch (robot) {
            case WECOM -> new RobotMessage(URI.create(to.address()), wecom(letter, to.mobile()));
            case DINGTALK -> new RobotMessage(signed(to, now), dingtalk(letter, to.mobile()));
            case PLAIN_JSON -> new RobotMessage(URI.create(to.address()), plain(letter));
        };
    }

    private static Map<String, Object> wecom(Letter letter, @Nullable String mobile) {
        var text = new LinkedHashMap<String, Object>();
        text.put("content", inGroup(letter));
        text.put("mentioned_mobile_list", mobile == null ? List.of() : List.of(mobile));
        return ordered("msgtype", "text", "text", text);
    }

    private static Map<String, Object> dingtalk(Letter letter, @Nullable String mobile) {
        // the number must stand in the text as well, or nobody is called
        String content = mobile == null ? inGroup(letter) : "@" + mobile + " " + inGroup(letter);
        Map<String, Object> body = ordered("msgtype", "text", "text", Map.of("content", content));
        body.put("at", ordered("atMobiles", mobile == null ? List.of() : List.of(mobile), "isAtAll", false));
        return body;
    }

    private static Map<String, Object> plain(Letter letter) {
        Map<String, Object> body = ordered("id", letter.key(), "recipient", letter.recipientNo());
        body.put("subject", letter.subject());
        body.put("text", letter.text());
        return body;
    }

    /** In a group it must be said who is meant. */
    private static String inGroup(Letter letter) {
        return cut(letter.recipientName() + "：" + letter.subject() + "\n" + letter.text());
    }

    /** At most so many bytes, and no half signs. */
    private static String cut(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TEXT) {
            return text;
        }
        var kept = new StringBuilder();
        int bytes = MORE.getBytes(StandardCharsets.UTF_8).length;
        for (int sign : text.codePoints().toArray()) {
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_TEXT) {
                break;
            }
            kept.appendCodePoint(sign);
        }
        return kept.append(MORE).toString();
    }

    private static URI signed(Destination to, Instant now) {
        String secret = to.secret();
        if (secret == null) {
            return URI.create(to.address());
        }
        String timestamp = Long.toString(now.toEpochMilli());
        char separator = to.address().contains("?") ? '&' : '?';
        return URI.create(
                to.address() + separator + "timestamp=" + timestamp + "&sign=" + signature(timestamp, secret));
    }

    static String signature(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sign = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, Object> ordered(String key, Object value, String other, Object otherValue) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
