package io.chengxuan.media.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTests {

    @ParameterizedTest
    @CsvSource(
        delimiter = ' ',
        value = {
            "https://news.example.cn/a/1.html http://NEWS.example.cn:80/a/1.html",
            "https://news.example.cn/a/1.html https://news.example.cn:443/a/1.html#comments",
            "https://news.example.cn/a/1.html news.example.cn/a/1.html",
            "https://news.example.cn/a/1.html https://news.example.cn/a/b/../1.html?utm_source=x&utm_medium=y",
            "https://news.example.cn https://news.example.cn/?spm=a.b.c",
            "https://news.example.cn/?a=1&b=2 https://news.example.cn/?b=2&a=1&from=timeline&isappinstalled=0",
            "https://news.example.cn/?a=1&b=2 https://news.example.cn/?b=2&amp;a=1",
            "https://news.example.cn/城管 https://news.example.cn/%E5%9f%8e%e7%AE%A1",
            "https://news.example.cn/%7Ea https://news.example.cn/~a",
            "https://新闻.cn/1 https://xn--efvy88h.cn/1",
            "https://www.bilibili.com/video/BV1 https://www.bilibili.com/video/BV1?vd_source=3&share_source=copy_web",
            "https://mp.weixin.qq.com/s/AbC?scene=21 https://mp.weixin.qq.com/s/AbC#rd",
            "https://mp.weixin.qq.com/s?__biz=M==&mid=1&idx=2&sn=f&chksm=8&scene=27#rd " +
                "http://mp.weixin.qq.com/s?mid=1&__biz=M==&sn=f&idx=2&key=0&ascene=1",
        }
    )
    void theSamePageIsOneLink(String one, String other) {
        assertThat(normal(other)).isEqualTo(normal(one));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ' ',
        value = {
            "https://news.example.cn/a https://news.example.cn/b",
            "https://news.example.cn/a https://m.news.example.cn/a",
            "https://news.example.cn/a https://news.example.cn:8080/a",
            "https://news.example.cn/A https://news.example.cn/a",
            "https://news.example.cn/?id=1 https://news.example.cn/?id=2",
            "https://news.example.cn/?from=1 https://news.example.cn/?from=2",
            "https://news.example.cn/#/detail/1 https://news.example.cn/#/detail/2",
            "https://news.example.cn/a%2Fb https://news.example.cn/a/b",
            "https://mp.weixin.qq.com/s/AbC https://mp.weixin.qq.com/s/AbD",
            "https://mp.weixin.qq.com/s?__biz=M==&mid=1&idx=1&sn=f https://mp.weixin.qq.com/s?__biz=M==&mid=1&idx=2&sn=f",
        }
    )
    void differentPagesStayApart(String one, String other) {
        assertThat(normal(other)).isNotEqualTo(normal(one));
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", " ", "无", "ftp://a.cn/1", "javascript:alert(1)", "https://", "https://a", "http://a b.cn/" }
    )
    void whatIsNoAddressIsNotRead(String text) {
        assertThat(Link.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "https://user:secret@news.example.cn/", "https://-.cn/", "https://news.example.cn:99999999/" }
    )
    void anAddressThatHidesWhereItLeadsIsNotRead(String text) {
        assertThat(Link.read(text)).isEmpty();
    }

    @Test
    void whatStandsAroundAPastedLinkIsNotPartOfIt() {
        assertThat(normal("　《https://news.example.cn/1》。\n")).isEqualTo("news.example.cn/1");
        assertThat(Link.read(" 《news.example.cn/1#a》").orElseThrow().address()).isEqualTo(
            "https://news.example.cn/1#a"
        );
    }

    @Test
    void theOrderOfParametersAndWhatSharingAddsNeverMatter() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var parameters = new ArrayList<String>();
            for (int n = random.nextInt(5); n > 0; n--) {
                parameters.add("p" + random.nextInt(4) + "=" + random.nextInt(3));
            }
            var shared = new ArrayList<>(parameters);
            shared.addAll(List.of("utm_campaign=" + i, "spm=" + i));
            Collections.shuffle(shared, random);
            var plain = "https://news.example.cn/a?" + String.join("&", parameters);
            var pasted = "http://news.example.cn/a?" + String.join("&", shared) + "#top";
            assertThat(normal(pasted)).as("seed %d", seed).isEqualTo(normal(plain));
            assertThat(normal("https://" + normal(plain)))
                .as("seed %d", seed)
                .isEqualTo(normal(plain));
        }
    }

    private static String normal(String written) {
        return Link.read(written).orElseThrow().normal();
    }
}
