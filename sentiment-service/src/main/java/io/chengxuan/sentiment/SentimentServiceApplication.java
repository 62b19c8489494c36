package io.chengxuan.sentiment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SentimentServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SentimentServiceApplication.class, args);
    }
}
