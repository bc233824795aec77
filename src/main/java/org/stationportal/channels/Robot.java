package org.stationportal.channels;

/** Whose robot it is, which decides how it is spoken to. */
public enum Robot {
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉群机器人, with or without 加签. */
    DINGTALK,
    /** Any other program: a flat JSON object with id, recipient, subject and text. */
    PLAIN_JSON
}
