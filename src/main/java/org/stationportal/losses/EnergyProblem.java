package org.stationportal.losses;

import java.util.List;

/**
 * What is wrong with a line, or what may be.
 *
 * @param text     what stands there
 * @param key      what to do, a key of the texts
 * @param question asked back and accepted once confirmed; anything else is refused until it is corrected
 */
public record EnergyProblem(
        int row, EnergyColumn column, String text, String key, List<String> arguments, boolean question) {

    public EnergyProblem {
        arguments = List.copyOf(arguments);
    }

    static EnergyProblem refused(int row, EnergyColumn column, String text, String key, Object... arguments) {
        return new EnergyProblem(row, column, text, key, texts(arguments), false);
    }

    static EnergyProblem asked(int row, EnergyColumn column, String text, String key, Object... arguments) {
        return new EnergyProblem(row, column, text, key, texts(arguments), true);
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }
}
