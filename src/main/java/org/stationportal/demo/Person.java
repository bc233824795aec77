package org.stationportal.demo;

import java.util.List;
import org.stationportal.organization.Post;

/** A person of the demo station with the post held since the beginning of the year. */
public record Person(String employeeNo, String name, Post post) {

    /** Everybody's password. */
    public static final String PASSWORD = "demo1234";

    static final List<Person> ALL = List.of(
            new Person("1001", "王芳", Post.COUNTER_CLERK),
            new Person("1002", "刘敏", Post.COUNTER_CLERK),
            new Person("1003", "陈静", Post.COUNTER_CLERK),
            new Person("1004", "赵晓燕", Post.COUNTER_CLERK),
            new Person("1005", "孙丽娟", Post.COUNTER_CLERK),
            new Person("2001", "李强", Post.FITTER),
            new Person("2002", "张伟", Post.FITTER),
            new Person("2003", "杨建国", Post.FITTER),
            new Person("2004", "周志刚", Post.FITTER),
            new Person("2005", "吴海涛", Post.FITTER),
            new Person("2006", "郑文斌", Post.FITTER),
            new Person("2007", "马国庆", Post.FITTER),
            new Person("2008", "高鹏飞", Post.FITTER),
            new Person("3001", "黄秀英", Post.AREA_MANAGER),
            new Person("3002", "徐长河", Post.AREA_MANAGER),
            new Person("3003", "朱明辉", Post.AREA_MANAGER),
            new Person("3004", "胡德胜", Post.AREA_MANAGER),
            new Person("3005", "郭春生", Post.AREA_MANAGER),
            new Person("3006", "何永康", Post.AREA_MANAGER),
            new Person("3007", "林少华", Post.AREA_MANAGER),
            new Person("3008", "罗桂兰", Post.AREA_MANAGER),
            new Person("3009", "梁振华", Post.AREA_MANAGER),
            new Person("3010", "宋立新", Post.AREA_MANAGER),
            new Person("3011", "唐玉梅", Post.AREA_MANAGER),
            new Person("3012", "许家明", Post.AREA_MANAGER),
            new Person("3013", "韩东升", Post.AREA_MANAGER),
            new Person("3014", "冯学军", Post.AREA_MANAGER),
            new Person("4001", "邓慧", Post.BILLING_CLERK),
            new Person("4002", "曹雪梅", Post.BILLING_CLERK),
            new Person("4003", "彭娜", Post.BILLING_CLERK),
            new Person("5001", "曾庆林", Post.DUTY_OFFICER),
            new Person("5002", "肖金龙", Post.DUTY_OFFICER),
            new Person("5003", "田大勇", Post.DUTY_OFFICER),
            new Person("5004", "董小兵", Post.DUTY_OFFICER),
            new Person("6001", "潘志远", Post.OPERATIONS_SPECIALIST),
            new Person("6002", "袁红霞", Post.LINE_LOSS_SPECIALIST),
            new Person("7001", "蔡建平", Post.BUSINESS_TEAM_LEADER),
            new Person("8001", "蒋新民", Post.READING_TEAM_LEADER),
            new Person("9001", "余正国", Post.STATION_HEAD),
            new Person("9002", "杜卫东", Post.DEPUTY_HEAD),
            new Person("9009", "叶子轩", Post.ADMINISTRATOR));

    /** One of each post, in the order in which they are shown beside the sign-in form. */
    public static List<Person> examples() {
        return java.util.Arrays.stream(Post.values())
                .map(post -> of(post).getFirst())
                .toList();
    }

    static List<Person> of(Post post) {
        return ALL.stream().filter(person -> person.post() == post).toList();
    }

    /** Whether the person belongs to the reading team; everybody else is in the business team. */
    boolean reads() {
        return post == Post.AREA_MANAGER || post == Post.READING_TEAM_LEADER;
    }
}
