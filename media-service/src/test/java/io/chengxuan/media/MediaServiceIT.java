package io.chengxuan.media;

import io.chengxuan.platform.test.StandingService;

@MediaServiceTest
class MediaServiceIT extends StandingService {}
