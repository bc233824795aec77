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
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A step between the program and its database at which the process is to be killed: before or after the n-th statement
 * or commit. There it says so, and then either holds or runs on into the kill.
 */
final class FaultPoint {

    private final int step;
    private final boolean commitsOnly;
    private final boolean holds;
    private final AtomicInteger passed = new AtomicInteger(Integer.MIN_VALUE);
    private Runnable action = () -> {};

    FaultPoint(int step, boolean commitsOnly, boolean holds) {
        this.step = step;
        this.commitsOnly = commitsOnly;
        this.holds = holds;
    }

    /** What else happens there. */
    void onHit(Runnable action) {
        this.action = action;
    }

    /** From now on steps are counted. */
    void arm() {
        passed.set(0);
    }

    int steps() {
        return passed.get();
    }

    DataSource in(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection());
            }
        };
    }

    private void pass(String where) {
        if (passed.incrementAndGet() == step) {
            System.out.println("HIT " + where.replaceAll("\\s+", " "));
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

    private <T> T proxy(Class<T> type, Object target) {
        return proxy(type, target, "");
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            boolean counts = method.getName().equals("commit")
                    || !commitsOnly && method.getName().startsWith("execute");
            String what = method.getName() + " " + (args == null || sql.isEmpty() ? sql : args[0]);
            if (counts) {
                pass("before " + what);
            }
            Object result = call(target, method, args);
            if (counts) {
                pass("after " + what);
            }
            return switch (result) {
                case PreparedStatement statement -> proxy(PreparedStatement.class, statement, String.valueOf(args[0]));
                case Statement statement -> proxy(Statement.class, statement);
                case null, default -> result;
            };
        }));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
