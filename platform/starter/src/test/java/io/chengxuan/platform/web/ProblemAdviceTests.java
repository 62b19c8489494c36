package io.chengxuan.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTests {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Things())
        .setControllerAdvice(new ProblemAdvice(messages()))
        .setLocaleResolver(new WebAutoConfiguration().localeResolver())
        .addInterceptors(new VisibleParameters())
        .addFilters(new RequestIdFilter())
        .build();

    @Test
    void aRefusalNamesTypeTextAndFieldInChineseByDefault() throws Exception {
        http.perform(get("/invalid"))
            .andExpect(status().isUnprocessableContent())
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/invalid-input"))
            .andExpect(jsonPath("$.title").value("输入有误"))
            .andExpect(jsonPath("$.errors[0].pointer").value("/projects/3/period"))
            .andExpect(jsonPath("$.errors[0].detail").value("必填"));
    }

    @Test
    void englishIsAnsweredWhenAskedFor() throws Exception {
        http.perform(get("/invalid").header("Accept-Language", "en"))
            .andExpect(jsonPath("$.title").value("Invalid input"))
            .andExpect(jsonPath("$.errors[0].detail").value("is required"));
    }

    @Test
    void anUnreadableFieldIsNamed() throws Exception {
        http.perform(post("/things").contentType(MediaType.APPLICATION_JSON).content("{\"count\":\"many\"}"))
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.errors[0].pointer").value("/count"));
    }

    @Test
    void aParameterWithControlCharactersIsRefusedByName() throws Exception {
        for (var control : List.of("\0", "\u0007", "\u007f", "\u0085")) {
            http.perform(get("/found").param("text", "夏令" + control + "热线"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/parameter-characters"))
                .andExpect(jsonPath("$.detail").value("参数 text 含有不可见的控制字符，请删除后重试。"));
        }
        http.perform(get("/found").param("text", "夏令　热线 🎈")).andExpect(status().isOk());
    }

    @Test
    void anUnexpectedFaultShowsNothingOfItsInside() throws Exception {
        http.perform(get("/broken").header(RequestIdFilter.HEADER, "request-0001"))
            .andExpect(status().isInternalServerError())
            .andExpect(header().string(RequestIdFilter.HEADER, "request-0001"))
            .andExpect(jsonPath("$.requestId").value("request-0001"))
            .andExpect(
                jsonPath("$.detail").value(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret")))
            );
    }

    @Test
    void aStoreThatIsAwayIsSaidSoWithATimeToComeBack() throws Exception {
        http.perform(get("/away"))
            .andExpect(status().isServiceUnavailable())
            .andExpect(header().exists("Retry-After"))
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/store-unavailable"));
    }

    @Test
    void aBrokenUploadIsTheSendersFault() throws Exception {
        http.perform(get("/cut-off"))
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.type").value("https://chengxuan.io/problems/unreadable-body"));
    }

    @Test
    void aMalformedRequestIdIsReplaced() throws Exception {
        http.perform(get("/invalid").header(RequestIdFilter.HEADER, "<script>")).andExpect(
            header().string(RequestIdFilter.HEADER, org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"))
        );
    }

    @Test
    void aWrongMethodIsSaidSo() throws Exception {
        http.perform(post("/invalid"))
            .andExpect(status().isMethodNotAllowed())
            .andExpect(jsonPath("$.title").value("不支持的操作"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("platform-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @RestController
    static class Things {

        @GetMapping("/invalid")
        String invalid() {
            throw Problem.invalid().at("/projects/3/period", "required");
        }

        @GetMapping("/found")
        String found(@RequestParam String text) {
            return text;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/away")
        String away() {
            throw new MongoSocketReadException("gone", new ServerAddress());
        }

        @GetMapping("/cut-off")
        String cutOff() {
            throw new MultipartException("Stream ended unexpectedly");
        }

        @PostMapping("/things")
        int things(@RequestBody Thing thing) {
            return thing.count();
        }
    }

    record Thing(int count) {}
}
