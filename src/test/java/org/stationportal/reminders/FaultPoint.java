package org.stationportal.reminders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A step between the program and its database at which the process is to be killed: before or after the n-th statement
 * or commit, or the first one of a kind. There it says so, and then either holds or runs on into the kill.
 */
final class FaultPoint {

    /** What begins each batch of a sweep. */
    private static final String CLAIM = "for update skip locked";

    private final int step;
    private final String kind;
    private final int latestBatch;
    private final boolean holds;
    private final AtomicInteger passed = new AtomicInteger(Integer.MIN_VALUE);
    private final AtomicInteger batches = new AtomicInteger();
    private final Map<String, Integer> kinds = Collections.synchronizedMap(new LinkedHashMap<>());
    private Runnable action = () -> {};

    /**
     * @param step        the n-th step, whatever it is; 0 for none
     * @param kind        as {@link #kinds} says it; empty for none
     * @param latestBatch if nothing else has been met, before this batch; 0 for none
     */
    FaultPoint(int step, String kind, int latestBatch, boolean holds) {
        this.step = step;
        this.kind = kind;
        this.latestBatch = latestBatch;
        this.holds = holds;
    }

    /** What else happens there. */
    void onHit(Runnable action) {
        this.action = action;
    }

    /** From now on steps are counted. */
    void arm() {
        batches.set(0);
        passed.set(0);
    }

    /** How many batches have begun, the last and empty one included. */
    int batches() {
        return batches.get();
    }

    int steps() {
        return passed.get();
    }

    /**
     * The kinds of steps that were passed, before and after each kind of statement and of commit, with how many batches
     * had begun when each was met first.
     */
    Map<String, Integer> kinds() {
        return kinds;
    }

    DataSource in(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection(), "", new Begun());
            }
        };
    }

    private void pass(String where) {
        int now = passed.incrementAndGet();
        if (now <= 0) {
            return;
        }
        kinds.putIfAbsent(where, batches.get());
        boolean begins =
                where.startsWith("before select") && where.contains("from obligation") && where.endsWith(CLAIM);
        if (now == step || where.equals(kind) || begins && batches.incrementAndGet() == latestBatch) {
            System.out.println("HIT " + where);
            action.run();
            if (holds) {
                try {
                    System.in.read(); // until the end of the process or of its parent
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** The statement with which a transaction began, by which its commit is told from others. */
    private static final class Begun {
        String with = "";
    }

    private <T> T proxy(Class<T> type, Object target, String sql, Begun begun) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            boolean executes = method.getName().startsWith("execute");
            boolean commits = method.getName().equals("commit");
            String statement = executes ? kind(args == null || !sql.isEmpty() ? sql : String.valueOf(args[0])) : "";
            begun.with = begun.with.isEmpty() ? statement : begun.with;
            String what = commits ? "commit of " + begun.with : statement;
            begun.with = commits ? "" : begun.with;
            if (executes || commits) {
                pass("before " + what);
            }
            Object result = call(target, method, args);
            if (executes || commits) {
                pass("after " + what);
            }
            return switch (result) {
                case PreparedStatement prepared ->
                    proxy(PreparedStatement.class, prepared, String.valueOf(args[0]), begun);
                case Statement other -> proxy(Statement.class, other, "", begun);
                case null, default -> result;
            };
        }));
    }

    /** The statement without what differs from time to time: how many values it has, and which. */
    private static String kind(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replaceAll("[?, ]*\\?", "?").replaceAll("\\d{2,}", "9");
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
