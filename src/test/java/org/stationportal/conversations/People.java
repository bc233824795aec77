package org.stationportal.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.PortalAccount;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** People who talk in the tests, and the receipts that were published. */
@Component
@Profile("test")
public class People {

    public static final Instant NOON = Instant.parse("2026-10-09T04:00:00Z");

    public final List<MessagesSeen> seen = new CopyOnWriteArrayList<>();
    public final List<MessagesDelivered> delivered = new CopyOnWriteArrayList<>();

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets in only Zhou, and only to threads of this topic's kind. */
    @Component
    @Profile("test")
    static class TestTopics implements ThreadAccess {

        @Override
        public boolean mayRead(String topic, SignedIn user) {
            return topic.startsWith("test/") && user.name().equals("周所") && user.holds(Post.STATION_HEAD);
        }
    }

    @EventListener
    void on(MessagesSeen event) {
        seen.add(event);
    }

    @EventListener
    void on(MessagesDelivered event) {
        delivered.add(event);
    }

    public EmployeeId add(String name) {
        jdbc.sql("insert ignore into station (id, code, name) values (900, 'CHAT', '会话测试所')")
                .update();
        String no = "C" + NUMBERS.incrementAndGet();
        jdbc.sql("insert into employee (station_id, employee_no, name, password_hash, must_change_password, active)"
                        + " values (900, :no, :name, '{noop}x', false, true)")
                .param("no", no)
                .param("name", name)
                .update();
        return new EmployeeId(jdbc.sql("select id from employee where employee_no = :no")
                .param("no", no)
                .query(Long.class)
                .single());
    }

    public static Authentication account(Optional<EmployeeId> employee, String name, Post... posts) {
        var account = new PortalAccount(
                name, "", false, true, new SignedIn(employee, new StationId(900), name, Set.of(posts), Set.of()));
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    public static void signIn(Optional<EmployeeId> employee, String name, Post... posts) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(account(employee, name, posts));
        SecurityContextHolder.setContext(context);
    }

    public static void as(EmployeeId employee, Runnable action) {
        as(employee, () -> {
            action.run();
            return true;
        });
    }

    public static <T> T as(EmployeeId employee, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        signIn(Optional.of(employee), "某人", Post.AREA_MANAGER);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
