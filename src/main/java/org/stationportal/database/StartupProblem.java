package org.stationportal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the portal cannot start, in one line that says what to do; nothing in the data has been touched. */
public final class StartupProblem extends RuntimeException {

    private StartupProblem(String chinese, String english, @Nullable Throwable cause) {
        super(oneLine(chinese + " / " + english), cause);
    }

    static StartupProblem portTaken(int port, Throwable cause) {
        return new StartupProblem(
                "端口 %d 已被占用:请停止占用它的程序,或用 PORTAL_PORT 指定其他端口".formatted(port),
                "Port %d is already in use: stop what uses it, or choose another with PORTAL_PORT".formatted(port),
                cause);
    }

    static StartupProblem noDatabase(Path dataDir) {
        return new StartupProblem(
                "数据文件夹 %s 中没有数据库".formatted(dataDir), "There is no database in the folder %s".formatted(dataDir), null);
    }

    static StartupProblem dataInUse(Path dataDir) {
        return new StartupProblem(
                "数据目录 %s 正被另一个门户进程使用:请先停止它,或用 PORTAL_DATA_DIR 指定其他目录".formatted(dataDir),
                "The data folder %s is in use by another portal: stop it first, or choose another with PORTAL_DATA_DIR"
                        .formatted(dataDir),
                null);
    }

    static StartupProblem noServerForThisMachine() {
        return new StartupProblem(
                "内置 MariaDB 只支持 Linux x64:请设置 PORTAL_DB_URL、PORTAL_DB_USER、PORTAL_DB_PASSWORD 指向一个 MariaDB",
                "The built-in MariaDB runs on Linux x64 only: set PORTAL_DB_URL (jdbc:mariadb://host:3306/portal), PORTAL_DB_USER"
                        + " and PORTAL_DB_PASSWORD to use a MariaDB of yours",
                null);
    }

    static StartupProblem diskFull(Path dataDir, long neededMegabytes, @Nullable Throwable cause) {
        return new StartupProblem(
                "数据目录 %s 所在磁盘空间不足(至少需要 %d MB):请清理后重新启动".formatted(dataDir, neededMegabytes),
                "The disk of %s is full (at least %d MB are needed): free some space and start again"
                        .formatted(dataDir, neededMegabytes),
                cause);
    }

    static StartupProblem dataFolder(Path dataDir, IOException cause) {
        return new StartupProblem(
                "无法写入数据目录 %s(%s)".formatted(dataDir, cause),
                "The data folder %s cannot be written (%s)".formatted(dataDir, cause),
                cause);
    }

    static StartupProblem serverFailed(String detail, Path log, @Nullable Throwable cause) {
        return new StartupProblem(
                "内置 MariaDB 无法启动:%s(日志 %s)".formatted(detail, log),
                "The built-in MariaDB did not start: %s (log %s)".formatted(detail, log),
                cause);
    }

    static StartupProblem newerSchema(String found, String known) {
        return new StartupProblem(
                "数据库版本 %s 比程序版本 %s 新:请使用更新的程序,数据未改动".formatted(found, known),
                "The database has schema version %s, this program knows only up to %s: start the newer program; nothing was changed"
                        .formatted(found, known),
                null);
    }

    static StartupProblem migration(RuntimeException cause) {
        return new StartupProblem(
                "数据库升级失败:%s".formatted(cause.getMessage()),
                "The migration of the database failed: %s".formatted(cause.getMessage()),
                cause);
    }

    static StartupProblem unreachable(String url, Throwable cause) {
        return new StartupProblem(
                "无法连接数据库 %s(%s):请检查 PORTAL_DB_URL、PORTAL_DB_USER、PORTAL_DB_PASSWORD".formatted(url, cause.getMessage()),
                "Cannot connect to the database %s (%s): check PORTAL_DB_URL, PORTAL_DB_USER and PORTAL_DB_PASSWORD"
                        .formatted(url, cause.getMessage()),
                cause);
    }

    static boolean isDiskFull(IOException problem) {
        String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("disk quota exceeded");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
