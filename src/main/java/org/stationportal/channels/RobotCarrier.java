package org.stationportal.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells robots by HTTP. Redirects are not followed: they would lead past {@link WebhookHosts}. Of what a plain receiver
 * answers nothing but the status is kept, so that the portal reads no pages of the intranet to anybody.
 */
@Component
class RobotCarrier implements Carrier, DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Codes by which WeCom and DingTalk ask for patience: busy, or too many messages. All others are permanent. */
    private static final Set<Integer> PATIENCE = Set.of(-1, 45009, 45033, 90018, 90030, 130101, 410100);

    private final WebhookHosts hosts;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean on;
    private final Duration answer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RobotCarrier(
            WebhookHosts hosts,
            JsonMapper json,
            Clock clock,
            @Value("${portal.webhook.enabled:true}") boolean on,
            @Value("${portal.webhook.answer-timeout:10s}") Duration answer) {
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
        this.on = on;
        this.answer = answer;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public void carry(Destination to, Letter letter) throws Undelivered {
        Robot robot = Objects.requireNonNull(to.robot(), "an address of a robot says whose it is");
        RobotMessage message = RobotMessage.of(to, robot, letter, clock.instant());
        hosts.check(message.address());
        HttpResponse<String> response = send(HttpRequest.newBuilder(message.address())
                .timeout(answer)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "station-portal")
                .header("Idempotency-Key", letter.key())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(message.body())))
                .build());
        judge(response.statusCode());
        if (robot != Robot.PLAIN_JSON) {
            judge(response.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws Undelivered {
        try {
            return client.send(
                    request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        } catch (HttpTimeoutException late) {
            throw Undelivered.because(Problem.TIMEOUT);
        } catch (ConnectException nobody) {
            throw Undelivered.because(Problem.UNREACHABLE, request.uri().getHost());
        } catch (IOException broken) {
            throw Undelivered.because(Problem.BAD_ANSWER, broken.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Undelivered.because(Problem.TIMEOUT);
        }
    }

    private static void judge(int status) throws Undelivered {
        if (status >= 200 && status < 300) {
            return;
        }
        Problem problem;
        if (status == 408 || status == 429) {
            problem = Problem.BUSY;
        } else if (status >= 500) {
            problem = Problem.REMOTE_FAULT;
        } else {
            problem = status >= 400 ? Problem.REFUSED : Problem.REDIRECTED;
        }
        throw Undelivered.because(problem, "HTTP " + status);
    }

    /** WeCom and DingTalk answer 200 whatever happens, and say in the body what did. */
    private void judge(String body) throws Undelivered {
        JsonNode code;
        JsonNode words;
        try {
            JsonNode answered = json.readTree(body);
            code = answered.path("errcode");
            words = answered.path("errmsg");
        } catch (JacksonException noJson) {
            throw Undelivered.because(Problem.BAD_ANSWER);
        }
        if (!code.isInt()) {
            throw Undelivered.because(Problem.BAD_ANSWER);
        }
        if (code.intValue() != 0) {
            throw Undelivered.because(
                    PATIENCE.contains(code.intValue()) ? Problem.BUSY : Problem.REFUSED,
                    "errcode " + code.intValue() + " " + words.asString(""));
        }
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
