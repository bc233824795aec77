package org.stationportal.deadlines.ui;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words for a figure's name, part by part: {@code stage.RESIDENTIAL.SURVEY} is “环节 居民 查勘(工作日)”. */
final class FigureNames {

    private FigureNames() {}

    static String name(String figure, Function<String, String> translate) {
        return Arrays.stream(figure.split("\\."))
                .map(part -> translate.apply("deadlines.figure." + part))
                .collect(Collectors.joining(" "));
    }
}
