package io.chengxuan.sentiment;

import io.chengxuan.platform.test.StandingService;

class SentimentServiceIT extends StandingService {}
