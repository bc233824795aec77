package org.stationportal.customers.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stationportal.customers.IdKind;

/** Files as CCS exports them: generated customers with a meter each, of which one in a hundred is wrong in some way. */
public final class ImportFiles {

    public static final List<String> HEADINGS = List.of(
            "户号",
            "户名",
            "用电类别",
            "行业分类",
            "供电电压",
            "合同容量(kW)",
            "联系人",
            "联系电话",
            "证件类型",
            "证件号码",
            "用电地址",
            "台区编号",
            "抄表段",
            "抄表例日",
            "电能表资产号",
            "综合倍率",
            "检定日期");

    private static final String[] FAMILY = {"李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN = {"建国", "秀英", "伟", "芳", "桂兰", "志强", "丽华", "明", "小红", "永康"};

    /** Every kind of error by the column and what stands in it. */
    private static final List<Wrong> WRONG = List.of(
            new Wrong(0, "12345"),
            new Wrong(0, "1.23E+12"),
            new Wrong(0, ""),
            new Wrong(1, ""),
            new Wrong(1, "名".repeat(101)),
            new Wrong(2, "不知道"),
            new Wrong(4, "500V"),
            new Wrong(4, "10kV"),
            new Wrong(5, "八千瓦"),
            new Wrong(5, "99999"),
            new Wrong(7, "138"),
            new Wrong(8, "图书证"),
            new Wrong(9, "330106198001011234"),
            new Wrong(10, "址".repeat(201)),
            new Wrong(11, "不存在的台区"),
            new Wrong(13, "32"),
            new Wrong(14, "表-1"),
            new Wrong(15, "0"),
            new Wrong(15, "一倍"),
            new Wrong(16, "2024-02-30"),
            new Wrong(16, "2099-01-01"));

    private ImportFiles() {}

    private record Wrong(int column, String text) {}

    /** How many kinds of errors a file of enough rows holds. */
    public static int kindsOfErrors() {
        return WRONG.size();
    }

    /** So many rows from a customer number on, 13 digits long; with {@code wrong} the hundredth, two hundredth … is bad. */
    public static List<List<String>> rows(int number, long firstNo, List<String> areaNos, boolean wrong) {
        List<List<String>> rows = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            List<String> row = row(i, firstNo + i, areaNos.get(i % areaNos.size()));
            if (wrong && i % 100 == 99) {
                Wrong fault = WRONG.get(i / 100 % WRONG.size());
                row.set(fault.column(), fault.text());
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> row(int i, long no, String areaNo) {
        String name = FAMILY[i % 10] + GIVEN[i / 10 % 10];
        return new ArrayList<>(List.of(
                String.valueOf(no),
                name,
                "居民生活用电",
                "城镇居民",
                "220V",
                String.valueOf(4 + i % 5),
                name,
                "138%08d".formatted(i % 100_000_000),
                "身份证",
                identityCard(i),
                "东街 %d 号 %d 单元".formatted(i / 7, 1 + i % 7),
                areaNo,
                "CD%05d".formatted(i / 500),
                String.valueOf(1 + i % 28),
                "33%014d".formatted(no % 100_000_000_000_000L),
                "1",
                "2023-%02d-%02d".formatted(1 + i % 12, 1 + i % 28)));
    }

    private static String identityCard(int i) {
        String digits = "330106%d%02d%02d%03d".formatted(1950 + i % 50, 1 + i % 12, 1 + i % 28, i / 50 % 1000);
        return "0123456789X"
                .chars()
                .mapToObj(sign -> digits + (char) sign)
                .filter(IdKind.IDENTITY_CARD::accepts)
                .findFirst()
                .orElseThrow();
    }

    public static byte[] csv(List<String> headings, List<List<String>> rows, Charset charset) {
        var text = new StringBuilder();
        line(text, headings);
        rows.forEach(row -> line(text, row));
        return text.toString().getBytes(charset);
    }

    public static byte[] csv(List<List<String>> rows) {
        return csv(HEADINGS, rows, StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream()
                        .map(cell -> cell.matches(".*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    public static byte[] xlsx(List<String> headings, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "ccs", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("用户档案");
            write(sheet, 0, headings);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
                if (i % 1000 == 999) {
                    sheet.flush();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    public static byte[] xlsx(List<List<String>> rows) {
        return xlsx(HEADINGS, rows);
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
