package org.stationportal.customers;

import java.math.BigInteger;

/** The last sign of a number, reckoned from the signs before it: most slips of the keyboard are seen by it. */
public final class CheckSign {

    /** The signs of a unified social credit code in the order of their values (GB 32100: no I, O, S, V, Z). */
    public static final String CREDIT_CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The check digits by the remainder. */
    public static final String IDENTITY_CARD_SIGNS = "10X98765432";

    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger THIRTY_ONE = BigInteger.valueOf(31);

    private CheckSign() {}

    /** MOD 11-2 of the first 17 digits of an identity card's number (GB 11643). */
    public static char ofIdentityCard(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * identityCardWeight(i);
        }
        return IDENTITY_CARD_SIGNS.charAt(sum % 11);
    }

    /** MOD 31 of the first 17 signs of a unified social credit code (GB 32100). */
    public static char ofCreditCode(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_CODE_SIGNS.indexOf(first17.charAt(i)) * creditCodeWeight(i);
        }
        return CREDIT_CODE_SIGNS.charAt((31 - sum % 31) % 31);
    }

    /** 2 to the number of signs that follow, modulo 11. */
    public static int identityCardWeight(int place) {
        return (1 << (17 - place)) % 11;
    }

    /** 3 to the number of signs before, modulo 31. */
    public static int creditCodeWeight(int place) {
        return THREE.modPow(BigInteger.valueOf(place), THIRTY_ONE).intValue();
    }
}
