ALTER TABLE `office_task` ADD `taken_at` integer;--> statement-breakpoint
ALTER TABLE `office_task` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `office_task` ADD `answered_by_id` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `office_task` ADD `done_by_id` integer REFERENCES user(id);--> statement-breakpoint
ALTER TABLE `office_task` ADD `comment` text;--> statement-breakpoint
ALTER TABLE `office_task` ADD `batch_id` text;--> statement-breakpoint
ALTER TABLE `office_task` ADD `before` text;--> statement-breakpoint
CREATE INDEX `office_task_by` ON `office_task` (`created_by_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `office_task_organization` ON `office_task` (`organization_id`,`id`);--> statement-breakpoint
CREATE INDEX `office_task_batch` ON `office_task` (`batch_id`) WHERE batch_id is not null;--> statement-breakpoint
ALTER TABLE `organization` ADD `diploma_recipient` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `diploma_street` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `diploma_postal_code` integer;--> statement-breakpoint
ALTER TABLE `organization` ADD `diploma_city` text;