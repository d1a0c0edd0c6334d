ALTER TABLE `activity` ADD `talk_noted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `activity` ADD `shown_ms` integer;--> statement-breakpoint
CREATE INDEX `activity_talk_noted` ON `activity` (`local_day`,`id`) WHERE talk_noted;--> statement-breakpoint
CREATE INDEX `activity_quick` ON `activity` (`local_day`,`id`) WHERE shown_ms < 5000;--> statement-breakpoint
CREATE INDEX `activity_gone_on` ON `activity` (`local_day`,`id`) WHERE go_on_reason is not null;--> statement-breakpoint
CREATE INDEX `activity_undone` ON `activity` (`local_day`,`id`) WHERE undone_at is not null;--> statement-breakpoint
ALTER TABLE `user` ADD `shows_best` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `address_lock_released` ON `address_lock` (`released_at`,`id`) WHERE released_at is not null;